using System.Threading.RateLimiting;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

/// <summary>One bucket on one hand-driven clock.</summary>
internal sealed class BucketHarness : IDisposable
{
    public BucketHarness(double rate = 3, int burst = 5)
    {
        WakeUps = new WakeUpQueue(Time);
        Bucket = new AdaptiveTokenBucket(
            new RateLimitSettings { RequestsPerSecond = rate, Burst = burst }, WakeUps);
    }

    public ManualTimeProvider Time { get; } = new();

    public WakeUpQueue WakeUps { get; }

    public AdaptiveTokenBucket Bucket { get; }

    public Task<RateLimitLease> Ask(int weight = 1, CancellationToken cancellationToken = default) =>
        Bucket.AcquireAsync(weight, cancellationToken).AsTask();

    public Task<RateLimitLease>[] Ask(params int[] weights) => [.. weights.Select(weight => Ask(weight))];

    public void Drain() => Assert.True(Bucket.AttemptAcquire((int)Bucket.Tokens).IsAcquired);

    public void Wait(double seconds) => Time.Advance(TimeSpan.FromSeconds(seconds));

    public void Throttle(double? retryAfter = null, long? sentAt = null) =>
        Bucket.OnThrottled(
            retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, sentAt ?? Time.GetTimestamp());

    public void Dispose()
    {
        Bucket.Dispose();
        WakeUps.Dispose();
    }
}
