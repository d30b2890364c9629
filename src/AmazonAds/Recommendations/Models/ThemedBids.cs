using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The suggested bids of one theme.</summary>
internal sealed class ThemedBids : AdsObject
{
    /// <summary>The analyses.</summary>
    public IReadOnlyList<ExpressionBidAnalyses>? BidAnalysesForTargetingExpressions { get; set; }

    /// <summary>The bids.</summary>
    public IReadOnlyList<BidRecommendation>? BidRecommendationsForTargetingExpressions { get; set; }

    /// <summary>What the bids brought similar products.</summary>
    public ImpactMetrics? ImpactMetrics { get; set; }

    /// <summary>The theme.</summary>
    public string? Theme { get; set; }
}
