namespace AmazonAds.Tests.RateLimiting;

public class BucketCancellationTests
{
    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        using var on = new BucketHarness(rate: 1, burst: 1);
        on.Drain();
        using var cancel = new CancellationTokenSource();
        var call = on.Ask(1, cancel.Token);
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.Equal(0, on.Bucket.QueueLength);
        Assert.Equal(0, on.WakeUps.Count);
    }

    [Fact]
    public void A_cancelled_heavy_head_lets_those_behind_it_go()
    {
        using var on = new BucketHarness(rate: 1, burst: 5);
        on.Drain();
        using var cancel = new CancellationTokenSource();
        var heavy = on.Ask(5, cancel.Token);
        var light = on.Ask(1, 1, 1);
        on.Wait(2);
        Assert.DoesNotContain(light, call => call.IsCompleted);

        cancel.Cancel();

        Assert.True(heavy.IsCanceled);
        Assert.Equal([true, true, false], light.Select(call => call.IsCompleted));
        on.Wait(1);
        Assert.True(light[2].IsCompleted);
    }

    [Fact]
    public void Waiters_cancelled_in_the_middle_take_no_tokens_and_no_time()
    {
        using var on = new BucketHarness(rate: 1, burst: 1);
        on.Drain();
        using var cancel = new CancellationTokenSource();
        var first = on.Ask();
        var middle = Enumerable.Range(0, 100).Select(_ => on.Ask(1, cancel.Token)).ToArray();
        var last = on.Ask();
        cancel.Cancel();

        Assert.All(middle, call => Assert.True(call.IsCanceled));
        Assert.Equal(2, on.Bucket.QueueLength);
        on.Wait(1);
        Assert.True(first.IsCompleted);
        Assert.False(last.IsCompleted);
        on.Wait(1);
        Assert.True(last.IsCompleted);
        on.Wait(1);
        Assert.Equal(1, on.Bucket.Tokens, 6);
    }

    [Fact]
    public async Task A_token_cancelled_beforehand_takes_nothing()
    {
        using var on = new BucketHarness(burst: 5);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => on.Ask(1, new CancellationToken(canceled: true)));
        Assert.Equal(5, on.Bucket.Tokens);
    }

    [Fact]
    public void Cancelling_after_the_call_was_served_changes_nothing()
    {
        using var on = new BucketHarness(rate: 1, burst: 1);
        on.Drain();
        using var cancel = new CancellationTokenSource();
        var call = on.Ask(1, cancel.Token);
        on.Wait(1);
        cancel.Cancel();
        Assert.True(call.IsCompletedSuccessfully);
    }
}
