namespace AmazonAds.Tests.RateLimiting;

public class AdaptiveTokenBucketTests
{
    [Fact]
    public async Task A_burst_goes_at_once_and_the_rest_at_the_rate()
    {
        using var on = new BucketHarness(rate: 2, burst: 3);
        var calls = on.Ask(1, 1, 1, 1, 1);

        Assert.Equal([true, true, true, false, false], calls.Select(call => call.IsCompleted));
        on.Wait(0.499);
        Assert.False(calls[3].IsCompleted);
        on.Wait(0.001);
        Assert.True(calls[3].IsCompletedSuccessfully);
        on.Wait(0.499);
        Assert.False(calls[4].IsCompleted);
        on.Wait(0.001);
        Assert.True(calls[4].IsCompleted);
        Assert.True((await calls[4]).IsAcquired);
    }

    [Fact]
    public void A_rate_that_milliseconds_do_not_divide_is_kept_in_the_long_run()
    {
        using var on = new BucketHarness(rate: 3, burst: 2);
        var calls = on.Ask([.. Enumerable.Repeat(1, 302)]);

        on.Wait(99.999);
        Assert.Equal(301, calls.Count(call => call.IsCompleted));
        on.Wait(0.002);
        Assert.Equal(302, calls.Count(call => call.IsCompleted));
    }

    [Fact]
    public void A_rest_saves_up_the_burst_and_no_more()
    {
        using var on = new BucketHarness(rate: 2, burst: 3);
        on.Drain();
        on.Wait(3600);

        Assert.Equal(3, on.Bucket.Tokens);
        Assert.Equal(3, on.Ask(1, 1, 1, 1).Count(call => call.IsCompleted));
    }

    [Fact]
    public void Calls_are_served_in_the_order_of_their_coming_whatever_their_weight()
    {
        using var on = new BucketHarness(rate: 1, burst: 5);
        on.Drain();
        var calls = on.Ask(4, 1, 5, 1);
        var servedAfter = new double[calls.Length];
        for (var second = 1; second <= 12; second++)
        {
            on.Wait(1);
            for (var i = 0; i < calls.Length; i++)
            {
                if (calls[i].IsCompleted && servedAfter[i] == 0)
                    servedAfter[i] = second;
            }
        }

        Assert.Equal([4, 5, 10, 11], servedAfter);
    }

    [Fact]
    public void A_light_call_does_not_overtake_a_heavy_one()
    {
        using var on = new BucketHarness(rate: 1, burst: 5);
        on.Drain();
        var heavy = on.Ask(5);
        on.Wait(3);

        Assert.False(on.Bucket.AttemptAcquire(1).IsAcquired);
        var light = on.Ask(1);
        Assert.False(light.IsCompleted);
        on.Wait(2);
        Assert.True(heavy.IsCompleted);
        Assert.False(light.IsCompleted);
    }

    [Fact]
    public void A_weight_above_the_burst_waits_for_a_full_bucket_and_leaves_it_in_debt()
    {
        using var on = new BucketHarness(rate: 1, burst: 5);
        Assert.True(on.Bucket.AttemptAcquire().IsAcquired);
        var heavy = on.Ask(12);
        var next = on.Ask(1);

        on.Wait(0.9);
        Assert.False(heavy.IsCompleted);
        on.Wait(0.1);
        Assert.True(heavy.IsCompleted);
        Assert.Equal(-7, on.Bucket.Tokens, 6);
        on.Wait(7.9);
        Assert.False(next.IsCompleted);
        on.Wait(0.1);
        Assert.True(next.IsCompleted);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_new_ceiling_holds_at_once_for_those_who_wait(double secondsBefore, bool served)
    {
        using var on = new BucketHarness(rate: 0.1, burst: 1);
        on.Drain();
        var call = on.Ask();
        on.Wait(secondsBefore);
        on.Bucket.Change(new() { RequestsPerSecond = 10, Burst = 1 });

        Assert.Equal(10, on.Bucket.CurrentRate);
        on.Wait(0.09);
        Assert.Equal(served, call.IsCompleted);
        on.Wait(0.01);
        Assert.True(call.IsCompleted);
    }

    [Fact]
    public void A_smaller_burst_frees_a_call_that_now_outweighs_it()
    {
        using var on = new BucketHarness(rate: 1, burst: 10);
        on.Drain();
        on.Wait(2);
        var call = on.Ask(8);
        Assert.False(call.IsCompleted);

        on.Bucket.Change(new() { RequestsPerSecond = 1, Burst = 2 });

        Assert.True(call.IsCompleted);
        Assert.Equal(-6, on.Bucket.Tokens, 6);
    }

    [Fact]
    public void A_slower_ceiling_makes_those_who_wait_wait_longer()
    {
        using var on = new BucketHarness(rate: 10, burst: 1);
        on.Drain();
        var call = on.Ask();
        on.Bucket.Change(new() { RequestsPerSecond = 1, Burst = 1 });

        on.Wait(0.99);
        Assert.False(call.IsCompleted);
        on.Wait(0.01);
        Assert.True(call.IsCompleted);
    }
}
