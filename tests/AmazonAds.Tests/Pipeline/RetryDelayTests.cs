using AmazonAds.Pipeline;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Pipeline;

public class RetryDelayTests
{
    private static readonly RetryOptions Options = new();

    [Fact]
    public void Delays_double_from_one_second_and_never_exceed_sixty_jitter_included() => Prop.ForAll(
        Gen.Choose(1, 200).ToArbitrary(),
        Gen.Choose(0, 999_999).Select(number => number / 1e6).ToArbitrary(),
        (failures, random) =>
        {
            var delay = RetryDelay.Before(Options, failures, null, random).TotalSeconds;
            var middle = Math.Min(Math.Pow(2, failures - 1), 48);
            return delay >= (0.75 * middle) - 1e-6 && delay <= (1.25 * middle) + 1e-6 && delay <= 60;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Jitter_spreads_callers_that_failed_together()
    {
        var delays = Enumerable.Range(0, 100).Select(i => RetryDelay.Before(Options, 10, null, i / 100.0)).ToList();

        Assert.Equal(100, delays.Distinct().Count());
        Assert.True(delays.Max() - delays.Min() > TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(7)]
    [InlineData(900)]
    public void Retry_After_is_never_cut(double seconds)
    {
        for (var failures = 1; failures < 20; failures++)
        {
            Assert.True(RetryDelay.Before(Options, failures, TimeSpan.FromSeconds(seconds), 0).TotalSeconds >= seconds);
            Assert.True(RetryDelay.Before(Options, failures, TimeSpan.FromSeconds(seconds), 0.999).TotalSeconds >= seconds);
        }
    }

    [Fact]
    public void A_Retry_After_of_zero_asks_for_no_rush() =>
        Assert.Equal(4, RetryDelay.Before(Options, 3, TimeSpan.Zero, 0.5).TotalSeconds);
}
