using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>A bid and what it is estimated to bring.</summary>
public sealed class BidAnalysis : AdsObject
{
    /// <summary>The bid, in the profile's currency.</summary>
    public decimal? Bid { get; set; }

    /// <summary>What it is estimated to bring.</summary>
    public BidAnalysisMetrics? ImpactMetrics { get; set; }

    /// <summary><c>SUGGESTED</c>, <c>SUGGESTED_LOWER</c>, <c>SUGGESTED_UPPER</c>, <c>ALTERNATIVE</c> or a newer value.</summary>
    public string? Type { get; set; }
}
