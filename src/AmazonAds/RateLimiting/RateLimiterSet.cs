using System.Collections.Concurrent;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.RateLimiting;

/// <summary>
/// All token buckets of a process: one per profile and endpoint, made when first asked for and let go when idle, all
/// on one timer. Thread-safe.
/// </summary>
public sealed class RateLimiterSet : IDisposable
{
    // Taken before any bucket's lock, never while holding one.
    private readonly object gate = new();
    private readonly ConcurrentDictionary<BucketKey, RegisteredBucket> buckets = new();
    private readonly SettingsLevels levels;
    private readonly ReportShares shares = new();
    private double nextSweep = IdleSeconds;
    private bool disposed;

    // How long a bucket must have had nothing to do before it is let go.
    private const double IdleSeconds = 60;

    /// <summary>Creates an empty set.</summary>
    /// <param name="time">Gives the timestamps and the one timer.</param>
    /// <param name="defaultSettings">The default ceiling; null for 3 requests per second with a burst of 5.</param>
    public RateLimiterSet(TimeProvider time, RateLimitSettings? defaultSettings = null)
    {
        WakeUps = new WakeUpQueue(time);
        Regions = new RegionSet(WakeUps);
        levels = new SettingsLevels(defaultSettings ?? new RateLimitSettings());
    }

    /// <summary>How many buckets are alive.</summary>
    public int Count => buckets.Count;

    /// <summary>The brakes and circuits of whole regions.</summary>
    public RegionSet Regions { get; }

    internal WakeUpQueue WakeUps { get; }

    /// <summary>
    /// The bucket of a profile, or of a connection's calls without one. It may be kept: should it have been let go
    /// when it is used again, it hands the call on to the bucket that took its place, so no budget counts twice.
    /// </summary>
    /// <param name="key">What the bucket is for.</param>
    /// <param name="connectionName">Whose settings the bucket follows if this call makes it.</param>
    /// <exception cref="ObjectDisposedException">The set is disposed.</exception>
    public AdaptiveTokenBucket Get(BucketKey key, string connectionName)
    {
        var now = WakeUps.Clock.Now;
        if (now >= Volatile.Read(ref nextSweep))
            LetGoOfIdle(now);
        if (buckets.TryGetValue(key, out var found) && !found.Bucket.Retired)
            return found.Bucket;

        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!buckets.TryGetValue(key, out found))
            {
                var settings = Resolve(key, connectionName);
                found = buckets[key] = new RegisteredBucket(this, key, connectionName, settings);

                // What others may just have used up.
                if (key.Kind == BucketKind.Reports && shares.Of(key.Endpoint) < 1)
                    found.Bucket.Drain();
            }

            return found.Bucket;
        }
    }

    /// <summary>The ceiling that holds for a connection, and for one profile of it if one is given.</summary>
    public RateLimitSettings GetSettings(string connectionName, string? profileId = null)
    {
        lock (gate)
            return levels.Resolve(connectionName, profileId);
    }

    /// <summary>The ceiling where neither profile nor connection has one of its own.</summary>
    public RateLimitSettings GetDefault()
    {
        lock (gate)
            return levels.Default;
    }

    /// <summary>Sets the default ceiling, at once for live buckets too.</summary>
    public void SetDefault(RateLimitSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        lock (gate)
        {
            levels.Default = settings;
            Apply(static _ => true);
        }
    }

    /// <summary>Sets a connection's ceiling, or with null returns it to the default; at once for live buckets too.</summary>
    public void SetForConnection(string connectionName, RateLimitSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(connectionName);
        lock (gate)
        {
            levels.SetForConnection(connectionName, settings);
            Apply(static _ => true);
        }
    }

    /// <summary>Sets a profile's ceiling, or with null returns it to its connection's; at once for live buckets too.</summary>
    public void SetForProfile(string profileId, RateLimitSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(profileId);
        lock (gate)
        {
            levels.SetForProfile(profileId, settings);
            Apply(registered => registered.ProfileId == profileId);
        }
    }

    /// <summary>The ceiling of requests for reports, per region. 2 per second with a burst of 4 unless set.</summary>
    public RateLimitSettings GetForReports()
    {
        lock (gate)
            return levels.Reports;
    }

    /// <summary>Sets the ceiling of requests for reports, at once for live buckets too.</summary>
    public void SetForReports(RateLimitSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        lock (gate)
        {
            levels.Reports = settings;
            Apply(static _ => true);
        }
    }

    /// <summary>
    /// Sets what this process may use of the budget of reports in a region that other processes share with it; at once for a live
    /// bucket too. Who begins to share begins without a burst.
    /// </summary>
    /// <param name="endpoint">The region: scheme, host and port of its API.</param>
    /// <param name="owner">Who works there; the shares of several add up.</param>
    /// <param name="share">From 0 for nothing to 1 for the whole; null when the owner has ended. Where nobody shares, the whole is used.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 1.</exception>
    public void SetReportShare(string endpoint, object owner, double? share)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(owner);
        if (share is not (null or (>= 0 and <= 1))) throw new ArgumentOutOfRangeException(nameof(share), share, "A share is a number from 0 to 1.");
        lock (gate)
        {
            var before = shares.Of(endpoint);
            shares.Set(endpoint, owner, share);
            var after = shares.Of(endpoint);
            Apply(static _ => true);
            if ((after == 0 || (before is null && after < 1)) && buckets.TryGetValue(BucketKey.ForReports(endpoint), out var registered))
                registered.Bucket.Drain();
        }
    }

    /// <summary>Empties a bucket: its budget may just have been used by another process.</summary>
    /// <param name="key">What the bucket is for.</param>
    /// <param name="connectionName">Whose settings the bucket follows if this call makes it.</param>
    /// <exception cref="ObjectDisposedException">The set is disposed.</exception>
    public void Drain(BucketKey key, string connectionName) => Get(key, connectionName).Drain();

    /// <summary>How every live bucket stands now, in no order.</summary>
    public IReadOnlyList<RateLimitState> Snapshot() =>
        [.. buckets.Select(static pair => pair.Value.Bucket.Describe(pair.Key, pair.Value.Connection))];

    /// <summary>Disposes of every bucket: all who wait fail with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (gate)
            disposed = true;
        foreach (var registered in buckets.Values)
            registered.Bucket.Dispose();
        Regions.Dispose();
        WakeUps.Dispose();
    }

    private RateLimitSettings Resolve(BucketKey key, string connectionName) => key.Kind == BucketKind.Reports
        ? shares.Of(key.Endpoint, levels.Reports)
        : levels.Resolve(connectionName, key.Kind == BucketKind.Profile ? key.Name : null);

    private void Apply(Func<RegisteredBucket, bool> affected)
    {
        foreach (var (key, registered) in buckets)
        {
            var settings = affected(registered) ? Resolve(key, registered.Connection) : null;
            if (settings is not null && settings != registered.Bucket.Settings)
                registered.Bucket.Change(settings);
        }
    }

    private void LetGoOfIdle(double now)
    {
        lock (gate)
        {
            if (now < nextSweep)
                return;
            Volatile.Write(ref nextSweep, now + (IdleSeconds / 2));
            foreach (var (key, registered) in buckets)
            {
                if (registered.Bucket.TryRetire(IdleSeconds))
                    buckets.TryRemove(key, out _);
            }
        }
    }
}
