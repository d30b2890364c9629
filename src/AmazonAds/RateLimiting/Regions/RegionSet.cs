using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace AmazonAds.RateLimiting.Regions;

/// <summary>The regions that a client talks to, by endpoint. Thread-safe.</summary>
public sealed class RegionSet : IDisposable
{
    private readonly ConcurrentDictionary<string, Region> regions = new(StringComparer.Ordinal);
    private readonly WakeUpQueue wakeUps;

    internal RegionSet(WakeUpQueue wakeUps) => this.wakeUps = wakeUps;

    /// <summary>Raised when a region's brake comes on and when its circuit opens or closes, on the thread that noticed it.</summary>
    public event Action<RegionNotice>? Noticed;

    /// <summary>How every region stands now, by endpoint.</summary>
    public IReadOnlyList<RegionState> Snapshot() =>
        [.. regions.Values.OrderBy(region => region.Endpoint, StringComparer.Ordinal).Select(Describe)];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var region in regions.Values) region.Dispose();
    }

    internal Region Get(string endpoint) => regions.TryGetValue(endpoint, out var region)
        ? region
        : regions.GetOrAdd(endpoint, static (key, set) => new Region(key, set.wakeUps, notice => set.Noticed?.Invoke(notice)), this);

    private static RegionState Describe(Region region)
    {
        var brake = region.Brake.Bucket;
        var outage = region.Circuit.Outage;
        RateLimiterStatistics? counts = brake?.GetStatistics();
        return new RegionState
        {
            Endpoint = region.Endpoint,
            BrakeRate = brake?.CurrentRate,
            BrakeCeiling = brake?.Settings.RequestsPerSecond,
            PausedFor = brake?.PausedFor ?? TimeSpan.Zero,
            Waiting = (brake?.QueueLength ?? 0) + region.Circuit.Waiting,
            Acquired = counts?.TotalSuccessfulLeases ?? 0,
            Throttled = brake?.ThrottledCount ?? 0,
            DownSince = outage?.Since,
            DownReason = outage?.Reason,
        };
    }
}
