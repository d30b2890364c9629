using System.Management.Automation;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Takes reports back: Amazon stops making them and forgets them.</summary>
[Cmdlet(VerbsLifecycle.Stop, "AdsReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class StopAdsReportCommand : ReportJobCommand
{
    private protected override void Accept()
    {
        foreach (var (connection, job) in Jobs())
        {
            if (!ShouldProcess($"report {job.ReportId} of profile {job.ProfileId}", $"Take back the report {job.Type}, {job.Range}")) continue;
            Start((connection, job.ProfileId), job.ProfileId, async lane =>
            {
                var wasThere = await Session.Client.Reports.DeleteAsync(connection, job.ProfileId, job.ReportId, null, StopToken).ConfigureAwait(false);
                await Stores.NoteAsync(connection, job, isGone: true).ConfigureAwait(false);
                if (!wasThere) await Output.ErrorAsync(Errors.ReportNotFound(job.ReportId, job.ProfileId), StopToken).ConfigureAwait(false);
                lane.Delivered();
            });
        }
    }
}
