using AmazonAds.Marketplaces;

namespace AmazonAds.Entities;

/// <summary>
/// The bounds of Sponsored Display bids in the profile's marketplace. What is paid for is known where the same edit
/// says what bids are optimized for; elsewhere a bid passes that is right for clicks or for impressions.
/// </summary>
internal sealed class DisplayBidFieldRule : IFieldRule
{
    /// <inheritdoc/>
    public string Fault => "OutOfRange";

    /// <inheritdoc/>
    public bool NeedsCountry => true;

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place) =>
        value is decimal bid ? DisplayBidRule.Refusal(bid, place.CountryCode, CostType(place)) : null;

    private static string? CostType(FieldPlace place) =>
        place.Edit?.Fields.FirstOrDefault(edit => edit.Field.Name == "BidOptimization")?.New switch
        {
            "reach" => "vcpm",
            "clicks" or "conversions" => "cpc",
            _ => null,
        };
}
