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
    private static readonly TimeSpan LastBreath = TimeSpan.FromSeconds(1);

    private ReportStores? stores;

    /// <summary>The reports, as Start-AdsReport, Get-AdsReport and Wait-AdsReport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ReportJob[] Report { get; set; } = [];

    private protected override IEnumerable<ReportJob> Input => Report;

    private ReportStores Stores => LazyInitializer.EnsureInitialized(ref stores, () => new ReportStores(Output, StopToken));

    private protected override string Noun => "reports";

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) stores?.DisposeAsync().AsTask().Wait(LastBreath, CancellationToken.None);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        if (stores is not null) PumpUntil(stores.DisposeAsync().AsTask());
    }

    private protected override JobPoller<ReportJob> CreatePoller(Func<ReportJob, AdsConnection> connectionOf) => Session.Client.Reports.CreatePoller(connectionOf);

    private protected override string IdOf(ReportJob job) => job.ReportId;

    private protected override async Task NoteAsync(AdsConnection connection, JobOutcome<ReportJob> outcome)
    {
        if (outcome.Failure is null && !outcome.IsOutOfTime) await Stores.NoteAsync(connection, outcome.Job, outcome.IsGone).ConfigureAwait(false);
    }

    private protected override ErrorRecord? ErrorOf(JobOutcome<ReportJob> outcome) => Errors.OfReport(outcome, Session.Time.GetUtcNow());
}
