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
        ? levels.Reports
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
