using AmazonAds.RateLimiting;

namespace AmazonAds.Tests.RateLimiting;

public class RateLimitSettingsTests
{
    [Fact]
    public void The_defaults_are_3_per_second_and_a_burst_of_5()
    {
        var settings = new RateLimitSettings();
        Assert.Equal(3, settings.RequestsPerSecond);
        Assert.Equal(5, settings.Burst);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_none_is_refused(double rate)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => new RateLimitSettings { RequestsPerSecond = rate });
        Assert.Contains("Requests per second", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_burst_below_one_is_refused(int burst) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateLimitSettings() with { Burst = burst });
}
