using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Exports;
using AmazonAds.Jobs;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Exports;

/// <summary>Waits for any number of exports, in one loop, and gives each as soon as it is done.</summary>
[Cmdlet(VerbsLifecycle.Wait, "AdsExport")]
[OutputType(typeof(ExportJob))]
public sealed class WaitAdsExportCommand : WaitJobCommand<ExportJob>
{
    /// <summary>The exports, as Start-AdsExport, Get-AdsExport and Wait-AdsExport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ExportJob[] Export { get; set; } = [];

    private protected override IEnumerable<ExportJob> Input => Export;

    private protected override string Noun => "exports";

    private protected override JobPoller<ExportJob> CreatePoller(Func<ExportJob, AdsConnection> connectionOf) => Session.Client.Exports.CreatePoller(connectionOf);

    private protected override string IdOf(ExportJob job) => job.ExportId;

    private protected override ErrorRecord? ErrorOf(JobOutcome<ExportJob> outcome) => Errors.OfExport(outcome, Session.Time.GetUtcNow());
}
