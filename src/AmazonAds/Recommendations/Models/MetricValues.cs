using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>Estimates of one metric.</summary>
public sealed class MetricValues : AdsObject
{
    /// <summary>One estimate per suggested bid, in the order of the bids.</summary>
    public IReadOnlyList<MetricRange>? Values { get; set; }
}
