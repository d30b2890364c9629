using AmazonAds.RateLimiting;

namespace AmazonAds.Tests.RateLimiting;

/// <summary>The bucket finds a limit that nobody has told it, from 429s alone.</summary>
public class UnknownLimitTests(ITestOutputHelper output)
{
    private const double Minute = 60;

    public static TheoryData<double, double, double?, int> Limits()
    {
        var data = new TheoryData<double, double, double?, int>();
        foreach (var limit in new[] { 2.0, 5, 9, 15 })
        {
            foreach (var burst in new[] { 2.0, 5, 20 })
            {
                foreach (var retryAfter in new double?[] { null, 1 })
                    data.Add(limit, burst, retryAfter, (int)limit);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void Any_minute_after_the_first_two_uses_90_percent_and_meets_2_percent_of_429s(
        double limit, double burst, double? retryAfter, int seed)
    {
        using var fleet = new FleetOfOne(20, new ThrottlingServer(limit, burst), Seconds(retryAfter), seed: seed);
        fleet.Run(TimeSpan.FromMinutes(20));

        var (used, throttled) = Worst(fleet, from: 2 * Minute, limit);
        output.WriteLine($"used at least {used:P1}, throttled at most {throttled:P2}");
        Assert.True(used >= 0.9, $"a minute used only {used:P1} of the limit");
        Assert.True(throttled <= 0.02, $"in a minute {throttled:P2} of the calls were answered 429");
    }

    [Theory]
    [InlineData(2, 9)]
    [InlineData(1, 15)]
    [InlineData(5, 20)]
    public void A_limit_that_rises_again_is_found_within_four_minutes(double low, double high)
    {
        var server = new ThrottlingServer(low, 5);
        using var fleet = new FleetOfOne(20, server, Seconds(1));
        fleet.Run(TimeSpan.FromMinutes(5));
        server.Limit = high;
        fleet.Run(TimeSpan.FromMinutes(10));

        var (used, _) = Worst(fleet, from: 9 * Minute, high);
        Assert.True(used >= 0.9, $"a minute used only {used:P1} of the limit");
    }

    [Fact]
    public void A_limit_that_falls_is_found_within_a_minute()
    {
        var server = new ThrottlingServer(15, 5);
        using var fleet = new FleetOfOne(20, server, Seconds(1));
        fleet.Run(TimeSpan.FromMinutes(5));
        server.Limit = 2;
        fleet.Run(TimeSpan.FromMinutes(10));

        var (used, throttled) = Worst(fleet, from: 6 * Minute, 2);
        Assert.True(used >= 0.9, $"a minute used only {used:P1} of the limit");
        Assert.True(throttled <= 0.02, $"in a minute {throttled:P2} of the calls were answered 429");
    }

    private static TimeSpan? Seconds(double? seconds) =>
        seconds is { } value ? TimeSpan.FromSeconds(value) : null;

    private static (double Used, double Throttled) Worst(FleetOfOne fleet, double from, double limit)
    {
        var used = double.PositiveInfinity;
        var throttled = 0.0;
        for (var start = from; start + Minute <= fleet.Now; start += 0.5)
        {
            var calls = fleet.Calls.Where(call => call.At >= start && call.At < start + Minute).ToList();
            var accepted = calls.Count(call => call.Accepted);
            used = Math.Min(used, accepted / (limit * Minute));
            throttled = Math.Max(throttled, (calls.Count - accepted) / (double)Math.Max(1, calls.Count));
        }

        return (used, throttled);
    }
}
