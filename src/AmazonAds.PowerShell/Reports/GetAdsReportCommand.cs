using System.Management.Automation;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Says how reports stand.</summary>
[Cmdlet(VerbsCommon.Get, "AdsReport")]
[OutputType(typeof(ReportJob))]
public sealed class GetAdsReportCommand : ProfileCommandBase
{
    /// <summary>The reports, by Amazon's ids.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] ReportId { get; set; } = [];

    private protected override void Accept()
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        foreach (var (connection, profileId) in Targets())
        {
            foreach (var reportId in ReportId)
            {
                Start((connection, profileId), profileId, async lane =>
                {
                    var job = await Session.Client.Reports.FindAsync(connection, profileId, reportId, options, StopToken).ConfigureAwait(false);
                    if (job is null) await Output.ErrorAsync(Errors.ReportNotFound(reportId, profileId), StopToken).ConfigureAwait(false);
                    else await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
                    lane.Delivered();
                });
            }
        }
    }
}
