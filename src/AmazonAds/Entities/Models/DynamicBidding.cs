namespace AmazonAds.Entities;

/// <summary>How a campaign's bids are raised and lowered.</summary>
public sealed class DynamicBidding : AdsObject
{
    /// <summary><c>LEGACY_FOR_SALES</c>, <c>AUTO_FOR_SALES</c>, <c>MANUAL</c>, <c>RULE_BASED</c> or a newer value.</summary>
    public string? Strategy { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: whether Amazon sets the percentages of placements.</summary>
    public bool? BidOptimization { get; set => field = Note(field, value); }

    /// <summary>Percentages added by placement.</summary>
    public IReadOnlyList<PlacementBidding>? PlacementBidding { get; set => field = Note(field, value); }

    /// <summary>Percentages added by shopper cohort.</summary>
    public IReadOnlyList<ShopperCohortBidding>? ShopperCohortBidding { get; set => field = Note(field, value); }

    /// <summary>The strategy.</summary>
    public override string ToString() => Strategy ?? string.Empty;
}
