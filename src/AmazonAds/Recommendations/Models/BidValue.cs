using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>A suggested bid.</summary>
public sealed class BidValue : AdsObject
{
    /// <summary>The bid, in the profile's currency.</summary>
    public decimal? SuggestedBid { get; set; }

    /// <summary>The bid.</summary>
    public override string ToString() => SuggestedBid?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}
