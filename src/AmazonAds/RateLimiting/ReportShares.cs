namespace AmazonAds.RateLimiting;

/// <summary>What this process may use of the budgets of reports that it shares with others. Not thread-safe.</summary>
internal sealed class ReportShares
{
    // Nothing at all has no rate: one request in eleven days.
    private const double LeastRate = 1e-6;

    private readonly Dictionary<string, Dictionary<object, double>> byEndpoint = new(StringComparer.Ordinal);

    /// <summary>Sets the share of one who works at an endpoint; null when it has ended.</summary>
    public void Set(string endpoint, object owner, double? share)
    {
        if (!byEndpoint.TryGetValue(endpoint, out var owners)) byEndpoint[endpoint] = owners = new Dictionary<object, double>(ReferenceEqualityComparer.Instance);
        if (share is { } part) owners[owner] = part;
        else owners.Remove(owner);
        if (owners.Count == 0) byEndpoint.Remove(endpoint);
    }

    /// <summary>The share of all who work at an endpoint; null where nobody shares.</summary>
    public double? Of(string endpoint) => byEndpoint.TryGetValue(endpoint, out var owners) ? Math.Min(1, owners.Values.Sum()) : null;

    /// <summary>A ceiling as it is shared at an endpoint.</summary>
    public RateLimitSettings Of(string endpoint, RateLimitSettings whole) => Of(endpoint) is { } share and < 1
        ? new RateLimitSettings
        {
            RequestsPerSecond = Math.Max(whole.RequestsPerSecond * share, LeastRate),
            Burst = Math.Max(1, (int)((whole.Burst * share) + 1e-9)),
        }
        : whole;
}
