using AmazonAds.Fleet;

namespace AmazonAds.Tests.Fleet;

public sealed class ExportRuleTests
{
    [Theory]
    [InlineData(100, false)]
    [InlineData(20_000, false)]
    [InlineData(2_000_000, true)]
    public void A_small_profile_is_listed_and_a_large_one_exported(long rows, bool exports) => Assert.Equal(exports, Weigh(rows).TakesExport);

    [Fact]
    public void Calls_are_counted_in_pages_and_weighed()
    {
        Assert.Equal((10, 4), (Weigh(9_001).ListCalls, Weigh(4_000).ListCalls));
        Assert.Equal(50, Weigh(9_001, weight: 5).ListCalls);
        Assert.Equal(TimeSpan.FromSeconds(10 / 3.0), Weigh(9_001).ListTime);
    }

    [Fact]
    public void A_slow_profile_is_exported_sooner()
    {
        Assert.False(Weigh(100_000, rate: 3).TakesExport);
        Assert.True(Weigh(100_000, rate: 0.5).TakesExport);
    }

    [Fact]
    public void A_long_queue_and_a_second_export_make_exports_dearer()
    {
        var alone = Weigh(2_000_000);
        Assert.True(alone.TakesExport);
        Assert.True(Weigh(2_000_000, exports: 2) is { TakesExport: false } twice && twice.ExportCalls == 2 * alone.ExportCalls);
        Assert.False(Weigh(2_000_000, ahead: 40).TakesExport);
    }

    [Fact]
    public void Looks_are_calls_too() => Assert.InRange(Weigh(2_000_000).ExportCalls, 6, 20);

    [Fact]
    public void An_export_of_more_calls_is_never_taken_however_slow_the_profile() => Assert.False(Weigh(2_000, rate: 0.001).TakesExport);

    [Fact]
    public void The_reason_names_both_ways()
    {
        var reason = Weigh(400_000).ToString();
        Assert.Contains("400 more calls", reason, StringComparison.Ordinal);
        Assert.Contains("exporting", reason, StringComparison.Ordinal);
    }

    private static ExportChoice Weigh(long rows, int weight = 1, double rate = 3, int exports = 1, int ahead = 0) =>
        ExportRule.Weigh(new ListEstimate(rows, 1000, weight, rate, exports, ahead));
}
