using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Reports;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Says how reports stand: those of some ids, or those that a store remembers and that were not received yet.</summary>
[Cmdlet(VerbsCommon.Get, "AdsReport", DefaultParameterSetName = ById)]
[OutputType(typeof(ReportJob))]
public sealed class GetAdsReportCommand : ProfileCommandBase
{
    private const string ById = "Id";
    private const string Open = "Incomplete";

    private readonly ReportStores stores;
    private StorePlace? given;

    /// <summary>Nothing is opened.</summary>
    public GetAdsReportCommand() => stores = Keep(new ReportStores(Output, StopToken));

    /// <summary>The reports, by Amazon's ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] ReportId { get; set; } = [];

    /// <summary>The reports that the store remembers and that were not received yet, of the profiles given or of all.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Open)]
    public SwitchParameter Incomplete { get; set; }

    /// <summary>The database that remembers reports: the path of a SQLite file, or the postgres:// address of a PostgreSQL database. Default: a file in the user's data folder.</summary>
    [Parameter(ParameterSetName = Open)]
    [ValidateNotNullOrEmpty]
    [Store]
    public StoreText? Store { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        given = StoreOf(Store);
    }

    private protected override void Accept()
    {
        if (Incomplete)
        {
            foreach (var place in Places()) Look(place);
            return;
        }

        foreach (var (connection, profileId) in Targets())
        {
            foreach (var reportId in ReportId) Look(connection, profileId, reportId);
        }
    }

    private IEnumerable<StorePlace> Places()
    {
        if (given is not null) return [given];
        var connections = Connection is not null ? [Connection] : Session.Connections.All;
        if (connections.Count == 0) Refuse(Errors.NoConnection(target: null));
        return connections.Select(ReportStores.DefaultPlace).Distinct();
    }

    private void Look(StorePlace place)
    {
        if (place.File is { } file && !File.Exists(file)) return;
        foreach (var report in Unfinished(place))
        {
            Session.ReportStores.Learn(report.ProfileId, report.ReportId, place);
            if (ConnectionOf(report) is { } connection) Look(connection, report.ProfileId, report.ReportId);
            // Whoever names a connection wants its reports; and those of an emulator that ran on another port went with it.
            else if (Connection is not null || new Uri(report.Endpoint).IsLoopback) WriteVerbose($"Report {report.ReportId} was asked for at {report.Endpoint}, to which there is no connection.");
            else WriteError(Errors.NoConnection(report.ProfileId));
        }
    }

    private IReadOnlyList<RememberedReport> Unfinished(StorePlace place)
    {
        try
        {
            var reports = Await(ReadAsync(place));
            return ProfileId is { Length: > 0 } ? [.. reports.Where(report => ProfileId.Contains(report.ProfileId, StringComparer.Ordinal))] : reports;
        }
        catch (AdsStoreException failure)
        {
            ThrowTerminatingError(Errors.From(failure, place.Shown));
            throw;
        }
    }

    private async Task<IReadOnlyList<RememberedReport>> ReadAsync(StorePlace place)
    {
        var handle = await stores.OpenAsync(place).ConfigureAwait(false);
        return await handle.Store.ReadIncompleteReportsAsync(StopToken).ConfigureAwait(false);
    }

    private AdsConnection? ConnectionOf(RememberedReport report)
    {
        AdsConnection?[] candidates = Connection is not null
            ? [Connection]
            : [report.Connection is { } name ? Session.Connections.Find(name) : null, Session.ConnectionOf(report.ProfileId), .. Session.Connections.All];
        return candidates.FirstOrDefault(connection => connection?.Endpoint.GetLeftPart(UriPartial.Authority) == report.Endpoint);
    }

    private void Look(AdsConnection connection, string profileId, string reportId)
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        Start((connection, profileId), profileId, async lane =>
        {
            var job = await Session.Client.Reports.FindAsync(connection, profileId, reportId, options, StopToken).ConfigureAwait(false);
            await stores.NoteAsync(connection, profileId, reportId, job is null ? null : ReportMemory.StatusOf(job, isReceived: false)).ConfigureAwait(false);
            if (job is null) await Output.ErrorAsync(Errors.ReportNotFound(reportId, profileId), StopToken).ConfigureAwait(false);
            else await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
            lane.Delivered();
        });
    }
}
