using System.Management.Automation;
using AmazonAds.Diagnostics;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Shows what the session has counted: calls, time, 429s, repeats, and the failures of batches.</summary>
[Cmdlet(VerbsCommon.Get, "AdsMetric")]
[OutputType(typeof(CallMetric), typeof(AdsProfileMetric), typeof(BatchMetric), typeof(RegionState))]
public sealed class GetAdsMetricCommand : AdsCmdlet
{
    /// <summary>What to count by: Endpoint, Profile, Batch or Region. Default: Endpoint.</summary>
    [Parameter(Position = 0)]
    public MetricGrouping By { get; set; } = MetricGrouping.Endpoint;

    /// <summary>Begins to count anew, for everything, after showing what was counted.</summary>
    [Parameter]
    public SwitchParameter Reset { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var statistics = Session.Client.Telemetry.Statistics;
        IEnumerable<object> metrics = By switch
        {
            MetricGrouping.Profile => statistics.Profiles().Select(metric => new AdsProfileMetric(metric)),
            MetricGrouping.Batch => statistics.Batches(),
            MetricGrouping.Region => Session.Client.Limits.Regions.Snapshot(),
            _ => statistics.Endpoints(),
        };
        WriteObject(metrics, enumerateCollection: true);
        if (Reset) statistics.Clear();
    }
}
