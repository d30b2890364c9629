using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Tests.Testing;

namespace AmazonAds.PowerShell.Tests.Abstractions;

public class ReaderPaceTests
{
    private readonly ManualTimeProvider time = new();
    private readonly ReaderPace pace;

    public ReaderPaceTests() => pace = new ReaderPace(time);

    [Fact]
    public void A_reader_that_waits_more_than_it_works_is_idle()
    {
        Work(20);
        Wait(30);
        Assert.True(pace.IsIdle);
    }

    [Fact]
    public void A_reader_that_works_more_than_it_waits_is_not()
    {
        Work(20);
        Wait(15);
        Assert.False(pace.IsIdle);
    }

    [Fact]
    public void Short_gaps_between_short_pages_say_nothing_yet()
    {
        Work(1);
        Wait(3);
        Assert.False(pace.IsIdle);
    }

    [Fact]
    public void The_wait_for_the_first_output_says_nothing()
    {
        Wait(300);
        Assert.False(pace.IsIdle);
        Work(2);
        Assert.False(pace.IsIdle);
    }

    [Fact]
    public void A_long_wait_does_also_before_the_first()
    {
        for (var beat = 0; beat < 21; beat++) Wait(20);
        Assert.True(pace.IsIdle);
        Work(1);
        Assert.False(pace.IsIdle);
    }

    [Fact]
    public void What_was_long_ago_counts_little()
    {
        Work(1);
        for (var beat = 0; beat < 100; beat++) Wait(20);
        for (var page = 0; page < 50; page++) Work(20);
        Assert.False(pace.IsIdle);
        for (var beat = 0; beat < 50; beat++) Wait(20);
        Assert.True(pace.IsIdle);
    }

    private void Wait(int milliseconds)
    {
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        pace.Waited();
    }

    private void Work(int milliseconds)
    {
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        pace.Worked();
    }
}
