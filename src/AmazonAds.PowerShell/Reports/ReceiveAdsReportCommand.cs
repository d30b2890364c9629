using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Receives completed reports: as objects, row by row, or into one file for each report.</summary>
[Cmdlet(VerbsCommunications.Receive, "AdsReport")]
[OutputType(ReportRowObject.TypeName)]
[OutputType(typeof(FileInfo))]
public sealed class ReceiveAdsReportCommand : ReportJobCommand
{
    private const int Batch = 500;

    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>
    /// The file, one for each report: .jsonl for JSON lines, .csv, or .gz for the file as it lies at Amazon. Of several
    /// reports, name it with {ProfileId}, {Type}, {ReportId}, {StartDate} or {EndDate}.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (OutFile is not null && ReportPath.FormatOf(OutFile) is null) ThrowTerminatingError(Errors.FormatUnknown(OutFile, ".jsonl, .csv or .gz"));
    }

    private protected override void Accept()
    {
        foreach (var (connection, job) in Jobs())
        {
            if (OutFile is null)
            {
                Start((connection, job.ProfileId), job.ProfileId, _ => EmitAsync(connection, job));
                continue;
            }

            var path = GetUnresolvedProviderPathFromPSPath(ReportPath.For(OutFile, job));
            if (written.Add(path)) Start((connection, job.ProfileId), job.ProfileId, _ => SaveAsync(connection, job, path));
            else WriteError(Errors.FileTwice(path, job.ReportId));
        }
    }

    private async Task EmitAsync(AdsConnection connection, ReportJob job)
    {
        var rows = new List<ReportRow>(Batch);
        await foreach (var row in Session.Client.Reports.ReadRowsAsync(connection, job, StopToken).ConfigureAwait(false))
        {
            rows.Add(row);
            if (rows.Count < Batch) continue;
            await Output.PageAsync(ReportRowObject.Of(rows), StopToken).ConfigureAwait(false);
            rows.Clear();
        }

        if (rows.Count > 0) await Output.PageAsync(ReportRowObject.Of(rows), StopToken).ConfigureAwait(false);
        await NoteAsync(connection, job).ConfigureAwait(false);
    }

    private Task NoteAsync(AdsConnection connection, ReportJob job) => Stores.NoteAsync(connection, job, isReceived: true);

    private async Task SaveAsync(AdsConnection connection, ReportJob job, string path)
    {
        try
        {
            await ReportFileSave.SaveAsync(Session.Client.Reports, connection, job, path, StopToken).ConfigureAwait(false);
            await NoteAsync(connection, job).ConfigureAwait(false);
            await Output.ObjectAsync(new FileInfo(path), StopToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Output.ErrorAsync(Errors.ReportNotWritten(exception, path), StopToken).ConfigureAwait(false);
        }
    }
}
