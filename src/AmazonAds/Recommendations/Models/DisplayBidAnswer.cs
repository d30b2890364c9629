using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The suggested bids of targets of Sponsored Display, in the order of the question.</summary>
internal sealed class DisplayBidAnswer : AdsObject
{
    /// <summary>What they are optimized for.</summary>
    public string? BidOptimization { get; set; }

    /// <summary>What is paid for.</summary>
    public string? CostType { get; set; }

    /// <summary>One for each target.</summary>
    public IReadOnlyList<DisplayBid>? BidRecommendations { get; set; }
}
