using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Jobs;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Waits for any number of reports, in one loop, and gives each as soon as it is done.</summary>
[Cmdlet(VerbsLifecycle.Wait, "AdsReport")]
[OutputType(typeof(ReportJob))]
public sealed class WaitAdsReportCommand : WaitJobCommand<ReportJob>
{
    private readonly ReportStores stores;

    /// <summary>Nothing is opened.</summary>
    public WaitAdsReportCommand() => stores = Keep(new ReportStores(Output, StopToken));

    /// <summary>The reports, as Start-AdsReport, Get-AdsReport and Wait-AdsReport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ReportJob[] Report { get; set; } = [];

    private protected override IEnumerable<ReportJob> Input => Report;

    private protected override string Noun => "reports";

    private protected override JobPoller<ReportJob> CreatePoller(Func<ReportJob, AdsConnection> connectionOf) => Session.Client.Reports.CreatePoller(connectionOf);

    private protected override string IdOf(ReportJob job) => job.ReportId;

    private protected override async Task NoteAsync(AdsConnection connection, JobOutcome<ReportJob> outcome)
    {
        if (outcome.Failure is null && !outcome.IsOutOfTime) await stores.NoteAsync(connection, outcome.Job, outcome.IsGone).ConfigureAwait(false);
    }

    private protected override ErrorRecord? ErrorOf(JobOutcome<ReportJob> outcome) => Errors.OfReport(outcome, Session.Time.GetUtcNow());
}
