using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The suggested bids by theme.</summary>
internal sealed class ThemedBidsAnswer : AdsObject
{
    /// <summary>The themes.</summary>
    public IReadOnlyList<ThemedBids>? BidRecommendations { get; set; }
}
