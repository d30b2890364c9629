using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.RateLimiting;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Shows the ceilings of requests and how the limiters stand.</summary>
[Cmdlet(VerbsCommon.Get, "AdsRateLimit")]
[OutputType(typeof(AdsRateLimit))]
public sealed class GetAdsRateLimitCommand : AdsCmdlet
{
    /// <summary>The limits of these profiles.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>The limits of these connections, or with -ProfileId the connection that a profile is used through.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Connection(Many = true)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection[]? Connection { get; set; }

    /// <summary>The limit of requests for reports: one for each region that reports were asked of, else the ceiling that will hold.</summary>
    [Parameter]
    public SwitchParameter Report { get; set; }

    /// <summary>The limits of the product catalogue: one for each connection of Connect-AdsProductApi, which sets them.</summary>
    [Parameter]
    public SwitchParameter Product { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var limits = Session.Client.Limits;
        var states = limits.Snapshot();
        var limited = Product ? Session.Products.All.Select(setup => RateLimitReport.OfProducts(setup.Connection.Name, Session.Products.Client.Limits.Get(setup.Connection)))
            : Report ? Reports(limits, states) : ProfileId is { Length: > 0 } ? Profiles(limits, states)
            : Connection is { Length: > 0 } ? Connections(limits, states)
            : Everything(limits, states);
        WriteObject(limited, enumerateCollection: true);
    }

    private IEnumerable<AdsRateLimit> Profiles(RateLimiterSet limits, IReadOnlyList<RateLimitState> states)
    {
        foreach (var id in ProfileId!)
        {
            var connection = Connection is [var first, ..] ? first : Session.ConnectionOf(id);
            var state = states.FirstOrDefault(one => one.ProfileId == id && one.Key.Endpoint == connection?.Endpoint.GetLeftPart(UriPartial.Authority))
                ?? states.FirstOrDefault(one => one.ProfileId == id);
            var name = connection?.Name ?? state?.Connection;
            yield return RateLimitReport.OfProfile(id, name, limits.GetSettings(name ?? string.Empty, id), state);
        }
    }

    private IEnumerable<AdsRateLimit> Connections(RateLimiterSet limits, IReadOnlyList<RateLimitState> states) =>
        Connection!.Select(connection => RateLimitReport.OfConnection(
            connection.Name,
            limits.GetSettings(connection.Name),
            states.FirstOrDefault(state => state.Key.Kind == BucketKind.Connection && state.Key.Name == connection.Name)));

    private static IEnumerable<AdsRateLimit> Reports(RateLimiterSet limits, IReadOnlyList<RateLimitState> states)
    {
        var live = states.Where(state => state.Key.Kind == BucketKind.Reports).ToList();
        return live.Count == 0 ? [RateLimitReport.OfReports(limits.GetForReports(), state: null)] : live.Select(state => RateLimitReport.OfReports(state.Settings, state));
    }

    private static IEnumerable<AdsRateLimit> Everything(RateLimiterSet limits, IReadOnlyList<RateLimitState> states) =>
    [
        RateLimitReport.OfDefault(limits.GetDefault()),
        .. limits.Regions.Snapshot().Where(region => region.BrakeRate is not null || region.DownSince is not null).Select(RateLimitReport.OfRegion),
        .. states
            .OrderBy(state => state.Key.Kind == BucketKind.Profile)
            .ThenBy(state => state.Connection, StringComparer.OrdinalIgnoreCase)
            .ThenBy(state => state.Key.Name, StringComparer.Ordinal)
            .Select(state => state.ProfileId is { } id
                ? RateLimitReport.OfProfile(id, state.Connection, state.Settings, state)
                : state.Key.Kind == BucketKind.Reports ? RateLimitReport.OfReports(state.Settings, state)
                : RateLimitReport.OfConnection(state.Key.Name, state.Settings, state)),
    ];
}
