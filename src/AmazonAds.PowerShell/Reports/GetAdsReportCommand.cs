using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Says how reports stand: those of some ids, or those that a store remembers as not done.</summary>
[Cmdlet(VerbsCommon.Get, "AdsReport", DefaultParameterSetName = ById)]
[OutputType(typeof(ReportJob))]
public sealed class GetAdsReportCommand : ProfileCommandBase
{
    private const string ById = "Id";
    private const string Open = "Incomplete";

    private ReportStoreHandle? remembered;

    /// <summary>The reports, by Amazon's ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] ReportId { get; set; } = [];

    /// <summary>The reports that the store remembers as not done, of the profiles given or of all.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Open)]
    public SwitchParameter Incomplete { get; set; }

    /// <summary>The database that remembers reports: the path of a SQLite file. Default: a file in the user's data folder.</summary>
    [Parameter(ParameterSetName = Open)]
    [ValidateNotNullOrEmpty]
    public string? Store { get; set; }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        remembered?.Dispose();
        remembered = null;
    }

    private protected override void Accept()
    {
        if (Incomplete)
        {
            foreach (var report in Unfinished()) Look(report);
            return;
        }

        foreach (var (connection, profileId) in Targets())
        {
            foreach (var reportId in ReportId) Look(connection, profileId, reportId);
        }
    }

    private IReadOnlyList<RememberedReport> Unfinished()
    {
        var path = Store is not null
            ? GetUnresolvedProviderPathFromPSPath(Store)
            : SqliteStorePath.Default(isEmulator: Session.Connections.All.All(connection => connection.IsEmulated));
        try
        {
            remembered ??= ReportStoreHandle.Open(path, StopToken);
            var reports = remembered.Store.ReadIncompleteReportsAsync(StopToken).GetAwaiter().GetResult();
            return ProfileId is { Length: > 0 } ? [.. reports.Where(report => ProfileId.Contains(report.ProfileId, StringComparer.Ordinal))] : reports;
        }
        catch (AdsStoreException failure)
        {
            ThrowTerminatingError(Errors.From(failure, path));
            throw;
        }
    }

    private void Look(RememberedReport report)
    {
        var connection = Connection
            ?? (report.Connection is { } name ? Session.Connections.Find(name) : null)
            ?? Session.ConnectionOf(report.ProfileId);
        if (connection is null) WriteError(Errors.NoConnection(report.ProfileId));
        else Look(connection, report.ProfileId, report.ReportId);
    }

    private void Look(AdsConnection connection, string profileId, string reportId)
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        var memory = remembered;
        Start((connection, profileId), profileId, async lane =>
        {
            var job = await Session.Client.Reports.FindAsync(connection, profileId, reportId, options, StopToken).ConfigureAwait(false);
            if (memory is not null) await memory.Store.NoteReportAsync(profileId, reportId, job?.Status, StopToken).ConfigureAwait(false);
            if (job is null) await Output.ErrorAsync(Errors.ReportNotFound(reportId, profileId), StopToken).ConfigureAwait(false);
            else await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
            lane.Delivered();
        });
    }
}
