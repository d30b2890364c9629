using System.Collections.Concurrent;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

/// <summary>Real threads over a clock that one of them drives.</summary>
public class BucketStressTests
{
    [Fact(Timeout = 60_000)]
    public async Task Many_tasks_with_cancellations_all_end_and_the_budget_holds()
    {
        const int Workers = 64;
        const int CallsEach = 50;
        using var on = new BucketHarness(rate: 100, burst: 10);
        var served = 0L;
        var cancelled = 0;
        var workers = Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (var call = 0; call < CallsEach; call++)
            {
                using var cancel = new CancellationTokenSource();
                var weight = random.Next(1, 4);
                var lease = on.Bucket.AcquireAsync(weight, cancel.Token);
                if (random.Next(3) == 0)
                {
                    await Task.Yield();
                    await cancel.CancelAsync();
                }

                try
                {
                    Assert.True((await lease).IsAcquired);
                    Interlocked.Add(ref served, weight);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref cancelled);
                }
            }
        })).ToArray();

        var all = Task.WhenAll(workers);
        await DriveUntil(all, on.Time, () =>
            Assert.True(Interlocked.Read(ref served) <= 10 + (100 * on.Time.Elapsed.TotalSeconds) + 1e-6));
        await all;

        Assert.True(cancelled > 0);
        Assert.Equal(0, on.Bucket.QueueLength);
        on.Wait(1);
        Assert.Equal(10, on.Bucket.Tokens, 6);
    }

    [Fact(Timeout = 60_000)]
    public async Task Many_buckets_made_used_throttled_changed_and_let_go_at_once_lose_nobody()
    {
        var time = new ManualTimeProvider();
        using var set = new RateLimiterSet(time);
        var served = new ConcurrentDictionary<string, int>();
        var workers = Enumerable.Range(0, 32).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (var call = 0; call < 100; call++)
            {
                var profile = random.Next(40).ToString();
                var bucket = set.Get(BucketKey.ForProfile("host", profile), "one");
                Assert.True((await bucket.AcquireAsync()).IsAcquired);
                served.AddOrUpdate(profile, 1, static (_, count) => count + 1);
                if (random.Next(50) == 0)
                    bucket.OnThrottled(TimeSpan.FromSeconds(random.Next(3)), time.GetTimestamp());
                if (random.Next(50) == 0)
                    set.SetForProfile(profile, new() { RequestsPerSecond = random.Next(1, 4) });
            }
        })).ToArray();

        var all = Task.WhenAll(workers);
        await DriveUntil(all, time, () =>
        {
            var most = 5 + (3 * time.Elapsed.TotalSeconds);
            Assert.All(served, profile => Assert.True(profile.Value <= most + 1e-6));
        });
        await all;

        Assert.Equal(3200, served.Values.Sum());
        time.Advance(TimeSpan.FromHours(1));
        set.Get(BucketKey.ForProfile("host", "new"), "one");
        Assert.Equal(1, set.Count);
        Assert.Equal(1, time.TimersCreated);
    }

    // The tasks run on while time passes; the bound is checked at every step.
    private static async Task DriveUntil(Task all, ManualTimeProvider time, Action check)
    {
        while (!all.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(5));
            check();
            await Task.Yield();
        }
    }
}
