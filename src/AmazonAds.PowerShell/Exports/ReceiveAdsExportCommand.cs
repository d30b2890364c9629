using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Exports;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Reports;

namespace AmazonAds.PowerShell.Exports;

/// <summary>Receives completed exports: as the objects that the Get cmdlets give, or into one file for each export.</summary>
[Cmdlet(VerbsCommunications.Receive, "AdsExport")]
[OutputType(typeof(Campaign))]
[OutputType(typeof(AdGroup))]
[OutputType(typeof(Keyword))]
[OutputType(typeof(NegativeKeyword))]
[OutputType(typeof(CampaignNegativeKeyword))]
[OutputType(typeof(Target))]
[OutputType(typeof(NegativeTarget))]
[OutputType(typeof(CampaignNegativeTarget))]
[OutputType(typeof(ProductAd))]
[OutputType(typeof(FileInfo))]
public sealed class ReceiveAdsExportCommand : JobCommandBase
{
    private const int Batch = 500;

    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>The exports, as Start-AdsExport, Get-AdsExport and Wait-AdsExport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ExportJob[] Export { get; set; } = [];

    /// <summary>
    /// The file, one for each export: .jsonl for JSON lines, .csv, or .gz for the file as it lies at Amazon. Of several
    /// exports, name it with {ProfileId}, {Kind} or {ExportId}.
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
        foreach (var (connection, job) in WithConnections(Export))
        {
            if (OutFile is null)
            {
                Start((connection, job.ProfileId), job.ProfileId, _ => EmitAsync(connection, job));
                continue;
            }

            var path = GetUnresolvedProviderPathFromPSPath(OutFile
                .Replace("{ProfileId}", job.ProfileId, StringComparison.OrdinalIgnoreCase)
                .Replace("{Kind}", job.Kind.ToString(), StringComparison.OrdinalIgnoreCase)
                .Replace("{ExportId}", job.ExportId, StringComparison.OrdinalIgnoreCase));
            if (written.Add(path)) Start((connection, job.ProfileId), job.ProfileId, _ => SaveAsync(connection, job, path));
            else WriteError(Errors.FileTwice(path, job));
        }
    }

    private async Task EmitAsync(AdsConnection connection, ExportJob job)
    {
        var rows = new List<object>(Batch);
        await foreach (var row in Session.Client.Exports.ReadRowsAsync(connection, job, StopToken).ConfigureAwait(false))
        {
            rows.Add(row.Entity);
            if (rows.Count < Batch) continue;
            await Output.PageAsync([.. rows], StopToken).ConfigureAwait(false);
            rows.Clear();
        }

        if (rows.Count > 0) await Output.PageAsync(rows, StopToken).ConfigureAwait(false);
    }

    private async Task SaveAsync(AdsConnection connection, ExportJob job, string path)
    {
        try
        {
            await Session.Client.Exports.SaveAsync(connection, job, path, ReportPath.FormatOf(path)!.Value, StopToken).ConfigureAwait(false);
            await Output.ObjectAsync(new FileInfo(path), StopToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Output.ErrorAsync(Errors.ReportNotWritten(exception, path), StopToken).ConfigureAwait(false);
        }
    }
}
