using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>What similar products got with the suggested bids.</summary>
public sealed class ImpactMetrics : AdsObject
{
    /// <summary>Clicks.</summary>
    public MetricValues? Clicks { get; set; }

    /// <summary>Orders.</summary>
    public MetricValues? Orders { get; set; }
}
