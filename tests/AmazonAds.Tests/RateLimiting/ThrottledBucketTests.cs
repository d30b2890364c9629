using AmazonAds.RateLimiting;

namespace AmazonAds.Tests.RateLimiting;

public class ThrottledBucketTests
{
    [Fact]
    public void A_429_pauses_the_bucket_for_its_retry_after()
    {
        using var on = new BucketHarness(rate: 10, burst: 10);
        on.Throttle(retryAfter: 7);
        var call = on.Ask();

        Assert.Equal(TimeSpan.FromSeconds(7), on.Bucket.PausedFor);
        on.Wait(6.999);
        Assert.False(call.IsCompleted);
        on.Wait(0.001);
        Assert.True(call.IsCompleted);
    }

    [Fact]
    public void A_429_without_retry_after_pauses_the_bucket_for_a_second()
    {
        using var on = new BucketHarness();
        on.Throttle();
        Assert.Equal(TimeSpan.FromSeconds(1), on.Bucket.PausedFor);
    }

    [Fact]
    public void A_shorter_retry_after_never_cuts_a_longer_one()
    {
        using var on = new BucketHarness();
        on.Throttle(retryAfter: 30);
        on.Wait(1);
        on.Throttle(retryAfter: 2);
        Assert.Equal(29, on.Bucket.PausedFor.TotalSeconds, 6);
    }

    [Fact]
    public void A_retry_after_of_years_is_borne()
    {
        using var on = new BucketHarness();
        on.Throttle(TimeSpan.MaxValue.TotalSeconds / 2);
        var call = on.Ask();
        on.Wait(TimeSpan.FromDays(365).TotalSeconds);
        Assert.False(call.IsCompleted);
    }

    [Fact]
    public void Neither_a_new_ceiling_nor_a_pause_that_waiters_sit_through_saves_up_a_burst()
    {
        using var on = new BucketHarness(rate: 5, burst: 5);
        on.Throttle(retryAfter: 60);
        var calls = on.Ask(1, 1, 1);
        on.Bucket.Change(new() { RequestsPerSecond = 10, Burst = 20 });
        Assert.DoesNotContain(calls, call => call.IsCompleted);

        on.Wait(60);

        Assert.Equal([true, false, false], calls.Select(call => call.IsCompleted));
    }

    [Fact]
    public void A_429_lowers_the_rate()
    {
        using var on = new BucketHarness(rate: 10);
        on.Throttle();
        Assert.Equal(8.5, on.Bucket.CurrentRate, 6);
    }

    [Fact]
    public void Several_429s_of_one_flight_lower_the_rate_once_and_prolong_the_pause()
    {
        using var on = new BucketHarness(rate: 10);
        var first = on.Time.GetTimestamp();
        on.Wait(0.05);
        var second = on.Time.GetTimestamp();
        on.Wait(0.1);
        on.Throttle(retryAfter: 1, first);
        on.Wait(0.2);
        on.Throttle(retryAfter: 2, second);

        Assert.Equal(8.5, on.Bucket.CurrentRate, 6);
        Assert.Equal(2, on.Bucket.PausedFor.TotalSeconds, 6);

        on.Wait(2.1);
        on.Throttle(retryAfter: 1, sentAt: on.Time.GetTimestamp());
        Assert.InRange(on.Bucket.CurrentRate, 0.8 * 0.85 * 10, 0.86 * 0.85 * 10);
    }

    [Fact]
    public void A_late_429_of_an_old_flight_does_not_undo_the_climb()
    {
        using var on = new BucketHarness(rate: 10);
        var sent = on.Time.GetTimestamp();
        on.Throttle(retryAfter: 1, sent);
        on.Wait(20);
        var climbed = on.Bucket.CurrentRate;
        on.Throttle(retryAfter: 1, sent);

        Assert.Equal(climbed, on.Bucket.CurrentRate, 6);
        on.Wait(1);
        Assert.Equal(climbed, on.Bucket.CurrentRate, 6);
    }

    [Fact]
    public void Calm_raises_the_rate_to_the_ceiling_and_no_further()
    {
        using var on = new BucketHarness(rate: 10);
        on.Throttle();
        var last = on.Bucket.CurrentRate;
        for (var second = 0; second < 120; second++)
        {
            on.Wait(1);
            Assert.InRange(on.Bucket.CurrentRate, last, 10);
            last = on.Bucket.CurrentRate;
        }

        Assert.Equal(10.0, last);
    }

    [Fact]
    public void The_rate_never_falls_below_its_floor()
    {
        using var on = new BucketHarness(rate: 3);
        for (var i = 0; i < 100; i++)
        {
            on.Wait(1.1);
            on.Throttle();
        }

        Assert.Equal(0.1, on.Bucket.CurrentRate, 3);
        on.Wait(900);
        Assert.Equal(3.0, on.Bucket.CurrentRate);
    }

    [Fact]
    public void A_ceiling_below_the_floor_is_its_own_floor()
    {
        using var on = new BucketHarness(rate: 0.05);
        on.Throttle();
        Assert.Equal(0.05, on.Bucket.CurrentRate, 6);
    }

    [Fact]
    public void A_bucket_without_429s_stays_exactly_at_the_ceiling()
    {
        using var on = new BucketHarness(rate: 3);
        for (var i = 0; i < 1000; i++)
        {
            on.Wait(0.37);
            on.Bucket.AttemptAcquire().Dispose();
            Assert.Equal(3.0, on.Bucket.CurrentRate);
        }
    }

    [Fact]
    public void A_new_ceiling_keeps_what_has_been_learnt_below_it()
    {
        using var on = new BucketHarness(rate: 10);
        on.Throttle();
        on.Bucket.Change(new RateLimitSettings { RequestsPerSecond = 100 });
        Assert.Equal(8.5, on.Bucket.CurrentRate, 6);
        on.Bucket.Change(new RateLimitSettings { RequestsPerSecond = 2 });
        Assert.Equal(2.0, on.Bucket.CurrentRate);
    }
}
