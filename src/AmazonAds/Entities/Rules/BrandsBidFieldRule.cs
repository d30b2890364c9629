using AmazonAds.Marketplaces;

namespace AmazonAds.Entities;

/// <summary>The bounds of Sponsored Brands bids in the profile's marketplace.</summary>
internal sealed class BrandsBidFieldRule : IFieldRule
{
    /// <inheritdoc/>
    public string Fault => "OutOfRange";

    /// <inheritdoc/>
    public bool NeedsCountry => true;

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place) =>
        value is decimal bid ? BrandsBidRule.Refusal(bid, place.CountryCode) : null;
}
