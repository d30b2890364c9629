using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading.Channels;
using AmazonAds.Connections;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Waits for any number of reports, in one loop, and gives each as soon as it is done.</summary>
[Cmdlet(VerbsLifecycle.Wait, "AdsReport")]
[OutputType(typeof(ReportJob))]
public sealed class WaitAdsReportCommand : ReportJobCommand
{
    private readonly Channel<ReportJob> jobs = Channel.CreateUnbounded<ReportJob>();
    private readonly ConcurrentDictionary<(string, string), AdsConnection> byId = new();
    private ReportPoller? poller;
    private long count;

    /// <summary>How many seconds to wait in all; what is not done then is an error, and goes on at Amazon. Default: 10800, three hours.</summary>
    [Parameter]
    [ValidateRange(1, 604_800)]
    [PSDefaultValue(Value = 10_800)]
    public int TimeoutSec { get; set; } = 10_800;

    private protected override void Accept()
    {
        if (poller is null)
        {
            poller = Session.Client.Reports.CreatePoller(job => byId[(job.ProfileId, job.ReportId)]);
            Start("wait", target: null, _ => WaitAsync(poller));
        }

        foreach (var (connection, job) in Jobs())
        {
            byId[(job.ProfileId, job.ReportId)] = connection;
            count++;
            jobs.Writer.TryWrite(job);
        }
    }

    private protected override void AcceptEnd() => jobs.Writer.TryComplete();

    private protected override ProgressRecord? Progress() => poller is null
        ? null
        : new ProgressRecord(1, "Waiting for reports", $"{poller.Done:N0} of {count:N0} reports")
        {
            PercentComplete = count > 0 ? (int)Math.Min(100, 100L * poller.Done / count) : -1,
        };

    private async Task WaitAsync(ReportPoller waiting)
    {
        var outcomes = waiting.WaitAsync(jobs.Reader.ReadAllAsync(StopToken), TimeSpan.FromSeconds(TimeoutSec), StopToken);
        await foreach (var outcome in outcomes.ConfigureAwait(false))
        {
            if (outcome.Failure is null && !outcome.IsOutOfTime)
                await Stores.NoteAsync(byId[(outcome.Job.ProfileId, outcome.Job.ReportId)], outcome.Job, outcome.IsGone).ConfigureAwait(false);
            if (!outcome.IsGone && outcome.Failure is null && !outcome.IsOutOfTime) await Output.ObjectAsync(outcome.Job, StopToken).ConfigureAwait(false);
            if (Errors.OfReport(outcome, Session.Time.GetUtcNow()) is { } error) await Output.ErrorAsync(error, StopToken).ConfigureAwait(false);
        }
    }
}
