using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Tests.Abstractions;

public class LaneAdmissionTests
{
    [Fact]
    public void A_few_lanes_run_however_slow_the_reader_is() => Assert.True(LaneAdmission.MayStart(3, 3, held: 64, isIdle: false));

    [Fact]
    public void More_lanes_join_while_the_reader_waits() => Assert.True(LaneAdmission.MayStart(2000, 10, held: 0, isIdle: true));

    [Fact]
    public void A_few_at_a_time_join_a_reader_that_works_when_it_has_taken_nearly_everything() => Assert.Equal(
        [true, false], new[] { 3, 4 }.Select(young => LaneAdmission.MayStart(100, young, held: 3, isIdle: false)));

    [Fact]
    public void No_more_join_a_reader_that_works_while_it_has_pages_to_take() => Assert.False(LaneAdmission.MayStart(50, 0, held: 4, isIdle: false));

    [Fact]
    public void No_more_join_than_could_be_in_flight() => Assert.False(LaneAdmission.MayStart(60, 50, held: 0, isIdle: true));

    [Fact]
    public void There_is_an_end() => Assert.False(LaneAdmission.MayStart(5000, 0, held: 0, isIdle: true));
}
