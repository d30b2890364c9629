using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Fleet;

/// <summary>How a fleet is synced.</summary>
public sealed record SyncOptions
{
    /// <summary>The kinds to sync, parents before children; profiles always are. Default: portfolios and Sponsored Products.</summary>
    public IReadOnlyList<EntityKind> Kinds { get; init; } = EntityKinds.Of(AdProduct.SponsoredProducts);

    /// <summary>How many requests may be in flight. Default: 50. Profiles that wait for their limiter hold no place.</summary>
    public int MaxInFlight { get; init; } = InFlightGate.DefaultPlaces;

    /// <summary>The time one call may take with all its waits and repeats. Default: one hour.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Rows per page; null for the service's own number.</summary>
    public int? PageSize { get; init; }

    /// <summary>Whether to begin anew instead of carrying an interrupted run on. Default: false.</summary>
    public bool Restart { get; init; }

    /// <summary>Where rows are taken from. Default: <see cref="SyncSource.Auto"/>.</summary>
    public SyncSource Using { get; init; }

    /// <summary>Told in words where exports are taken, and why, from any thread; null for nobody.</summary>
    public Func<string, ValueTask>? OnDecision { get; init; }

    /// <summary>Told of each profile that a connection lists, from any thread; null for nobody.</summary>
    public Action<Profile>? OnProfile { get; init; }
}
