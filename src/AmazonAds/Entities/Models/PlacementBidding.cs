namespace AmazonAds.Entities;

/// <summary>A percentage added to bids in one placement.</summary>
public sealed class PlacementBidding : AdsObject
{
    /// <summary>The placement: <c>PLACEMENT_TOP</c>, <c>PLACEMENT_PRODUCT_PAGE</c>, <c>PLACEMENT_REST_OF_SEARCH</c> or a newer value.</summary>
    public string? Placement { get; set => field = Note(field, value); }

    /// <summary>The percentage, from 0 to 900.</summary>
    public decimal? Percentage { get; set => field = Note(field, value); }
}
