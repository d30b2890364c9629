using System.Management.Automation;
using AmazonAds.Pipeline;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Asks Amazon for reports and gives the jobs at once. A range that is too long for one report is several jobs.</summary>
[Cmdlet(VerbsLifecycle.Start, "AdsReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ReportJob))]
public sealed class StartAdsReportCommand : ReportQueryCommand
{
    // Requests for reports stand in a queue of the whole region.
    private const int LongestQueue = 10_800;

    /// <summary>Sets the time that requests for reports have.</summary>
    public StartAdsReportCommand() => TimeoutSec = LongestQueue;

    /// <summary>A name for the reports at Amazon.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    private protected override string? ReportName => Name;

    private protected override void Accept()
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        foreach (var (connection, profileId) in Targets())
        {
            foreach (var request in Plan.Requests)
            {
                if (!ShouldProcess($"profile {profileId}", $"Ask for the report {request.Configuration.ReportTypeId}, {request.Range}")) continue;
                Start((connection, profileId), profileId, async lane =>
                {
                    // It stands in the region's queue, not in the way of others.
                    lane.Delivered();
                    var store = await RememberedAsync(connection).ConfigureAwait(false);
                    var job = store is not null
                        ? await store.Memory.CreateAsync(connection, profileId, request, options, askedSince: null, StopToken).ConfigureAwait(false)
                        : await Session.Client.Reports.CreateAsync(connection, profileId, request, options, StopToken).ConfigureAwait(false);
                    if (store is not null) Session.ReportStores.Learn(profileId, job.ReportId, store.Place);
                    await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
                });
            }
        }
    }
}
