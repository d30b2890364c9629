using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>How many impressions a bid is estimated to bring.</summary>
public sealed class BidAnalysisMetrics : AdsObject
{
    /// <summary>On average.</summary>
    public long? EstimatedImpressionAvg { get; set; }

    /// <summary>At least.</summary>
    public long? EstimatedImpressionLower { get; set; }

    /// <summary>At most.</summary>
    public long? EstimatedImpressionUpper { get; set; }
}
