using System.Threading.RateLimiting;

namespace AmazonAds.RateLimiting.Regions;

/// <summary>
/// The rate of a whole region while its profiles are throttled as a crowd: a bucket that starts at what the region has taken,
/// lowered as after any 429, and climbs with calm as any bucket does. At four times the rate that it started from, with nobody
/// waiting, it is let go. First come, first served, whatever the profile.
/// </summary>
internal sealed class RegionBrake(WakeUpQueue wakeUps) : IDisposable
{
    private const double Headroom = 4;

    private readonly object gate = new();
    private AdaptiveTokenBucket? bucket;
    private double loweredAt = double.NegativeInfinity;
    private bool disposed;

    /// <summary>Whether it is on. One volatile read: all that it costs while nothing is wrong.</summary>
    public bool IsOn => Volatile.Read(ref bucket) is not null;

    /// <summary>How it stands; null while it is off.</summary>
    public AdaptiveTokenBucket? Bucket
    {
        get
        {
            LetGoWhenCalm();
            return Volatile.Read(ref bucket);
        }
    }

    /// <summary>Waits for a turn in the region.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (Bucket is not { } held) return;
        using RateLimitLease lease = await held.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a request sent then tells something about the present rate.</summary>
    /// <param name="sentAt">Seconds on the set's clock.</param>
    public bool IsNews(double sentAt) => sentAt > Volatile.Read(ref loweredAt);

    /// <summary>The profiles are throttled as a crowd: brakes, or brakes harder.</summary>
    /// <param name="rateTaken">What the region takes, in requests per second.</param>
    /// <returns>Whether the brake was off.</returns>
    public bool Lower(double rateTaken)
    {
        lock (gate)
        {
            if (disposed) return false;
            var isNew = bucket is null;
            var held = bucket ?? new AdaptiveTokenBucket(Settings(rateTaken), wakeUps);
            held.OnThrottled(retryAfter: null, wakeUps.Clock.Time.GetTimestamp());

            // Only after the first 429: a ceiling that is raised keeps what was learnt below it.
            if (isNew) held.Change(Settings(rateTaken * Headroom));
            Volatile.Write(ref loweredAt, wakeUps.Clock.Now);
            Volatile.Write(ref bucket, held);
            return isNew;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) disposed = true;
        Volatile.Read(ref bucket)?.Dispose();
    }

    private static RateLimitSettings Settings(double rate) =>
        new() { RequestsPerSecond = rate, Burst = Math.Max(1, (int)Math.Min(rate / 10, 1000)) };

    private void LetGoWhenCalm()
    {
        if (Volatile.Read(ref bucket) is not { } held || held.CurrentRate < held.Settings.RequestsPerSecond) return;
        lock (gate)
        {
            if (bucket != held || held.CurrentRate < held.Settings.RequestsPerSecond) return;
            if (held.QueueLength == 0) Volatile.Write(ref bucket, null);

            // Who waits keeps its turn; the ceiling gives way instead.
            else held.Change(Settings(held.Settings.RequestsPerSecond * Headroom));
        }
    }
}
