using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The suggested keywords.</summary>
internal sealed class KeywordRecommendationAnswer : AdsObject
{
    /// <summary>The keywords.</summary>
    public IReadOnlyList<KeywordRecommendation>? KeywordTargetList { get; set; }

    /// <summary>What the bids brought similar products.</summary>
    public IReadOnlyList<ImpactMetrics>? ImpactMetrics { get; set; }
}
