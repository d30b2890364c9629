using System.Threading.RateLimiting;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

public class LimiterContractTests
{
    [Fact]
    public void A_refusal_says_when_to_come_again()
    {
        using var on = new BucketHarness(rate: 2, burst: 4);
        on.Drain();
        using var lease = on.Bucket.AttemptAcquire(3);

        Assert.False(lease.IsAcquired);
        Assert.Contains(MetadataName.RetryAfter.Name, lease.MetadataNames);
        Assert.True(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(1.5, wait.TotalSeconds, 6);
        on.Time.Advance(wait);
        Assert.True(on.Bucket.AttemptAcquire(3).IsAcquired);
    }

    [Fact]
    public void A_refusal_counts_the_pause_and_those_who_wait()
    {
        using var on = new BucketHarness(rate: 1, burst: 4);
        on.Throttle(retryAfter: 10);
        on.Ask(1, 1).ToList().ForEach(call => Assert.False(call.IsCompleted));
        using var lease = on.Bucket.AttemptAcquire();

        Assert.True(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(10 + (2 / 0.85), wait.TotalSeconds, 3);
    }

    [Fact]
    public async Task No_permits_are_granted_while_one_is_there_and_take_nothing()
    {
        using var on = new BucketHarness(rate: 1, burst: 1);
        Assert.True(on.Bucket.AttemptAcquire(0).IsAcquired);
        Assert.Equal(1, on.Bucket.Tokens);
        on.Drain();
        Assert.False(on.Bucket.AttemptAcquire(0).IsAcquired);
        var probe = on.Ask(0);
        Assert.False(probe.IsCompleted);
        on.Wait(1);
        Assert.True(probe.IsCompleted);
        Assert.True((await probe).IsAcquired);
        Assert.Equal(1, on.Bucket.Tokens, 6);
    }

    [Fact]
    public void A_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            using var on = new BucketHarness();
            on.Bucket.AttemptAcquire(-1);
        });

    [Fact]
    public void Statistics_count_permits_waiters_and_leases()
    {
        using var on = new BucketHarness(rate: 1, burst: 5);
        on.Bucket.AttemptAcquire(3).Dispose();
        on.Bucket.AttemptAcquire(3).Dispose();
        var before = on.Bucket.GetStatistics()!;
        Assert.Equal(2, before.CurrentAvailablePermits);
        Assert.Equal(1, before.TotalSuccessfulLeases);
        Assert.Equal(1, before.TotalFailedLeases);

        var waiting = on.Ask(3, 4);
        Assert.Equal(7, on.Bucket.GetStatistics()!.CurrentQueuedCount);
        Assert.Equal(2, on.Bucket.QueueLength);
        on.Wait(100);
        Assert.All(waiting, call => Assert.True(call.IsCompleted));
        var after = on.Bucket.GetStatistics()!;
        Assert.Equal(3, after.TotalSuccessfulLeases);
        Assert.Equal(0, after.CurrentQueuedCount);
        Assert.Equal(5, after.CurrentAvailablePermits);
    }

    [Fact]
    public void Idle_time_runs_from_the_moment_the_bucket_is_full()
    {
        using var on = new BucketHarness(rate: 1, burst: 5);
        on.Wait(3);
        Assert.Equal(3, on.Bucket.IdleDuration!.Value.TotalSeconds, 6);
        on.Bucket.AttemptAcquire(2).Dispose();
        Assert.Null(on.Bucket.IdleDuration);
        on.Wait(10);
        Assert.Equal(8, on.Bucket.IdleDuration!.Value.TotalSeconds, 6);
    }

    [Fact]
    public void A_throttled_bucket_is_not_idle_until_its_rate_is_back()
    {
        using var on = new BucketHarness();
        on.Throttle(retryAfter: 1);
        on.Wait(10);
        Assert.Null(on.Bucket.IdleDuration);
        on.Wait(120);
        Assert.NotNull(on.Bucket.IdleDuration);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disposing_fails_those_who_wait_and_those_who_come(bool asynchronously)
    {
        using var on = new BucketHarness(rate: 1, burst: 1);
        on.Drain();
        var calls = on.Ask(1, 1);
        if (asynchronously)
            await on.Bucket.DisposeAsync();
        else
            on.Bucket.Dispose();

        foreach (var call in calls)
            await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => on.Ask());
        Assert.Throws<ObjectDisposedException>(() => on.Bucket.AttemptAcquire());
        Assert.Equal(0, on.WakeUps.Count);
    }

    [Fact]
    public async Task Disposing_the_wake_up_queue_strands_nobody()
    {
        using var on = new BucketHarness(rate: 1, burst: 1);
        on.Drain();
        var before = on.Ask();
        on.WakeUps.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => before);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => on.Ask());
    }

    [Fact]
    public async Task It_serves_as_the_partition_of_a_partitioned_limiter()
    {
        var time = new ManualTimeProvider();
        using var wakeUps = new WakeUpQueue(time);
        await using var limiter = PartitionedRateLimiter.Create<string, string>(profile =>
            RateLimitPartition.Get(profile, _ => new AdaptiveTokenBucket(new() { Burst = 2 }, wakeUps)));

        Assert.True(limiter.AttemptAcquire("1", 2).IsAcquired);
        Assert.False(limiter.AttemptAcquire("1").IsAcquired);
        Assert.True(limiter.AttemptAcquire("2").IsAcquired);
        var call = limiter.AcquireAsync("1").AsTask();
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await call).IsAcquired);
    }

    [Fact]
    public async Task A_granted_lease_costs_no_memory()
    {
        using var on = new BucketHarness(rate: 1e6, burst: 1_000_000);
        await Take(on, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var all = Take(on, 1000);
        Assert.True(all.IsCompletedSuccessfully);
        await all;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500);
    }

    private static async ValueTask Take(BucketHarness on, int times)
    {
        for (var i = 0; i < times; i++)
            Assert.True((await on.Bucket.AcquireAsync()).IsAcquired);
    }
}
