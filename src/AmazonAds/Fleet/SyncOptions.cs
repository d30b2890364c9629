using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Jobs;
using AmazonAds.Pipeline;
using AmazonAds.Reports;

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

    /// <summary>
    /// Leaves out kinds of profiles that were passed over completely within this time; a profile with nothing left to do is skipped.
    /// Those with the least to do come first then. Default: null, everything is read, the largest profiles first.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Where rows are taken from. Default: <see cref="SyncSource.Auto"/>.</summary>
    public SyncSource Using { get; init; }

    /// <summary>Told in words where exports are taken, and why, from any thread; null for nobody.</summary>
    public Func<string, ValueTask>? OnDecision { get; init; }

    /// <summary>Told of each profile that a connection lists, from any thread; null for nobody.</summary>
    public Action<Profile>? OnProfile { get; init; }

    /// <summary>The reports whose latest days are kept; they need a store that is an <see cref="Storage.IReportStore"/>.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<ReportType> Reports { get; init; } = [];

    /// <summary>How many days of reports are kept up to date, counted back from yesterday. Amazon's retention limits them.</summary>
    /// <value>30 by default.</value>
    public int ReportDays { get; init; } = 30;

    /// <summary>How long a report may take to be accepted by Amazon, and then to be made.</summary>
    /// <value>Three hours by default.</value>
    public TimeSpan ReportTimeout { get; init; } = TimeSpan.FromHours(3);

    /// <summary>How many files of reports are received at once.</summary>
    /// <value>8 by default.</value>
    public int MaxReportDownloads { get; init; } = 8;

    /// <summary>The pauses between looks at a report; null for the usual ones.</summary>
    public PollSchedule? ReportSchedule { get; init; }

    /// <summary>The kinds as a connection's API has them.</summary>
    /// <param name="connection">The connection.</param>
    internal IEnumerable<EntityKind> KindsOf(AdsConnection connection) => Kinds.Select(kind => EntityKinds.Through(kind, connection.ApiVersion));
}
