using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>How many impressions the suggested bid is estimated to bring.</summary>
public sealed class EstimatedImpressions : AdsObject
{
    /// <summary>At least.</summary>
    public long? EstimatedImpressionLower { get; set; }

    /// <summary>At most.</summary>
    public long? EstimatedImpressionUpper { get; set; }
}
