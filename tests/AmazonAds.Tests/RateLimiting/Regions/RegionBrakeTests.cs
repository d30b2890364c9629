using AmazonAds.Errors;

namespace AmazonAds.Tests.RateLimiting.Regions;

public sealed class RegionBrakeTests : IDisposable
{
    private readonly RegionHarness test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_crowd_of_429s_holds_the_region_to_what_it_takes()
    {
        test.Answer(Range(0, 20), times: 10);
        test.Wait(2);
        test.Throttle(Range(0, 10));

        // 200 answers in 2 seconds, and 15 % less.
        Assert.Equal(85, test.Region.Brake.Bucket!.CurrentRate, 3);
        Assert.Contains("throttled at once", Assert.Single(test.Notices).Text);
    }

    [Fact]
    public void The_429s_of_one_profile_never_brake_the_region()
    {
        for (var second = 0; second < 120; second++)
        {
            test.Throttle([1], times: 50);
            test.Wait(1);
        }

        Assert.False(test.Region.Brake.IsOn);
        Assert.Empty(test.Notices);
    }

    [Theory]
    [InlineData(20, 9, false)]
    [InlineData(20, 10, true)]
    [InlineData(4, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(1000, 499, false)]
    public void Half_of_the_profiles_are_a_crowd_and_five_at_least(int profiles, int throttled, bool brakes)
    {
        test.Answer(Range(0, profiles));
        test.Throttle(Range(0, throttled), times: 3);

        Assert.Equal(brakes, test.Region.Brake.IsOn);
    }

    [Fact]
    public void Profiles_that_meet_their_own_limits_now_and_then_are_no_crowd()
    {
        for (var second = 0; second < 300; second++)
        {
            test.Answer(Range(0, 100), times: 2);
            test.Throttle(Range(second % 100, 4));
            test.Wait(1);
        }

        Assert.False(test.Region.Brake.IsOn);
    }

    [Fact]
    public void The_429s_of_requests_for_reports_and_of_connections_do_not_brake_profiles()
    {
        for (var i = 0; i < 100; i++) test.Region.Note(null, null, test.Now, new AdsException(FailureKind.Throttled, "no"));

        Assert.False(test.Region.Brake.IsOn);
    }

    [Fact]
    public void A_crowd_that_goes_on_brakes_harder_and_what_was_sent_before_does_not()
    {
        Brake();
        var before = test.Region.Brake.Bucket!.CurrentRate;
        test.Wait(0.5);
        test.Throttle(Range(0, 20), sentAt: test.Now - TimeSpan.FromSeconds(1).Ticks);
        Assert.Equal(before, test.Region.Brake.Bucket!.CurrentRate, 3);

        test.Throttle(Range(0, 20));
        Assert.Equal(before * 0.85, test.Region.Brake.Bucket!.CurrentRate, 3);
        Assert.Single(test.Notices);
    }

    [Fact]
    public void Calm_raises_the_rate_and_at_last_lets_the_region_go()
    {
        Brake();
        var rates = new List<double>();
        while (test.Region.Brake.Bucket is { } brake && rates.Count < 600)
        {
            rates.Add(brake.CurrentRate);
            test.Wait(1);
        }

        Assert.Equal(rates.Order(), rates);
        Assert.True(rates[^1] > 2 * rates[0], "the rate has not risen");
        Assert.InRange(rates.Count, 30, 150);
        Assert.False(test.Region.Brake.IsOn);
    }

    [Fact]
    public async Task Who_waits_for_the_region_is_served_in_order_of_arrival_and_can_leave()
    {
        Brake();
        var order = new List<int>();
        using var cancel = new CancellationTokenSource();
        var waiting = Range(0, 20).Select(async i =>
        {
            await test.Region.Brake.WaitAsync(i == 3 ? cancel.Token : default);
            lock (order) order.Add(i);
        }).ToList();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[3]);
        Assert.All(waiting.Where((_, i) => i != 3), task => Assert.False(task.IsCompleted));

        for (var i = 0; i < 20; i++)
        {
            if (i == 3) continue;
            while (!waiting[i].IsCompleted && test.Region.Brake.Bucket!.QueueLength >= 20 - i - (i < 3 ? 1 : 0)) test.Wait(0.001);
            await waiting[i];
        }

        Assert.Equal(Range(0, 20).Where(i => i != 3), order);
    }

    private void Brake()
    {
        test.Answer(Range(0, 20), times: 10);
        test.Wait(2);
        test.Throttle(Range(0, 10));
    }

    private static IEnumerable<int> Range(int first, int count) => Enumerable.Range(first, count);
}
