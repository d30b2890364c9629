using System.Management.Automation;
using AmazonAds.Exports;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Exports;

/// <summary>Says how exports stand.</summary>
[Cmdlet(VerbsCommon.Get, "AdsExport")]
[OutputType(typeof(ExportJob))]
public sealed class GetAdsExportCommand : ProfileCommandBase
{
    /// <summary>The exports, by Amazon's ids.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] ExportId { get; set; } = [];

    /// <summary>What they hold. Default: what the id tells.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public ExportKind? Kind { get; set; }

    private protected override void Accept()
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        var kind = Kind;
        foreach (var (connection, profileId) in Targets())
        {
            foreach (var exportId in ExportId)
            {
                Start((connection, profileId), profileId, async lane =>
                {
                    var job = await Session.Client.Exports.FindAsync(connection, profileId, exportId, kind, options, StopToken).ConfigureAwait(false);
                    if (job is null) await Output.ErrorAsync(Errors.ExportNotFound(exportId, profileId), StopToken).ConfigureAwait(false);
                    else await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
                    lane.Delivered();
                });
            }
        }
    }
}
