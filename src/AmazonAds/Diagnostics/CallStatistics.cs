using System.Collections.Concurrent;

namespace AmazonAds.Diagnostics;

/// <summary>Counts calls per endpoint and per profile since the client was made. Safe from any thread.</summary>
public sealed class CallStatistics
{
    private readonly ConcurrentDictionary<string, CallCounter> endpoints = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CallCounter> profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, BatchCounter> batches = new(StringComparer.Ordinal);

    /// <summary>The counts per endpoint (method and path), by name.</summary>
    public IReadOnlyList<CallMetric> Endpoints() => Snapshot(endpoints);

    /// <summary>The counts per profile, by id.</summary>
    public IReadOnlyList<CallMetric> Profiles() => Snapshot(profiles);

    /// <summary>The counts of batch items per endpoint, by name.</summary>
    public IReadOnlyList<BatchMetric> Batches() =>
        [.. batches.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.Read(pair.Key))];

    /// <summary>Begins to count anew.</summary>
    public void Clear()
    {
        endpoints.Clear();
        profiles.Clear();
        batches.Clear();
    }

    internal CallCounter Endpoint(string operation) => endpoints.GetOrAdd(operation, static _ => new CallCounter());

    internal CallCounter? Profile(string? profileId) =>
        profileId is null ? null : profiles.GetOrAdd(profileId, static _ => new CallCounter());

    internal BatchCounter Batch(string operation) => batches.GetOrAdd(operation, static _ => new BatchCounter());

    private static CallMetric[] Snapshot(ConcurrentDictionary<string, CallCounter> counters) =>
        [.. counters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.Read(pair.Key))];
}
