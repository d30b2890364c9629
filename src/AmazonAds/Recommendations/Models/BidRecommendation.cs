using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The bids that Amazon suggests for one expression under one theme.</summary>
public sealed class BidRecommendation : AdsEntity
{
    /// <summary>What is bid on in Sponsored Products; null in Sponsored Display.</summary>
    public TargetingExpression? TargetingExpression { get; set; }

    /// <summary>What is bid on in Sponsored Display, the conditions of a target; null in Sponsored Products.</summary>
    public IReadOnlyList<TargetExpression>? Expression { get; set; }

    /// <summary>What the bids of Sponsored Display are optimized for: <c>clicks</c>, <c>conversions</c>, <c>reach</c> or a newer value.</summary>
    public string? BidOptimization { get; set; }

    /// <summary>What the bids of Sponsored Display pay for: <c>cpc</c> for a click, <c>vcpm</c> for a thousand viewable impressions, or a newer value.</summary>
    public string? CostType { get; set; }

    /// <summary>The suggested bids, in the order of the answer: low, middle, high.</summary>
    public IReadOnlyList<BidValue>? BidValues { get; set; }

    /// <summary>What the middle bid is estimated to bring; null where it is not told.</summary>
    public EstimatedImpressions? SuggestedBidImpactMetrics { get; set; }

    /// <summary>The ad group's campaign; null for a new ad group.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The ad group; null for a new one.</summary>
    public string? AdGroupId { get; set; }

    /// <summary>The keyword that was asked about, where the caller named one.</summary>
    public string? KeywordId { get; set; }

    /// <summary>The target that was asked about, where the caller named one.</summary>
    public string? TargetId { get; set; }

    /// <summary><c>CONVERSION_OPPORTUNITIES</c>, an event such as <c>PRIME_DAY</c>, or a newer value; null in Sponsored Display.</summary>
    public string? Theme { get; set; }

    /// <summary>The low bid, in the profile's currency; null where the answer has fewer than three.</summary>
    public decimal? SuggestedBidLower => BidValues is { Count: 3 } bids ? bids[0].SuggestedBid : null;

    /// <summary>The suggested bid, in the profile's currency: the middle one of three, or the only one.</summary>
    public decimal? SuggestedBid => BidValues switch
    {
        { Count: 3 } bids => bids[1].SuggestedBid,
        { Count: 1 } bids => bids[0].SuggestedBid,
        _ => null,
    };

    /// <summary>The high bid, in the profile's currency; null where the answer has fewer than three.</summary>
    public decimal? SuggestedBidUpper => BidValues is { Count: 3 } bids ? bids[2].SuggestedBid : null;

    /// <summary>What other bids would bring, by placement, where it was asked for and the service tells it.</summary>
    public BidAnalyses? BidAnalyses { get; set; }

    /// <summary>What the theme's bids brought similar products, where the service tells it.</summary>
    public ImpactMetrics? ImpactMetrics { get; set; }
}
