namespace AmazonAds.Marketplaces;

/// <summary>The bounds of Sponsored Brands bids in one marketplace. What the ads of an ad group show decides which hold.</summary>
/// <param name="CountryCode">Its country, as profiles name it.</param>
/// <param name="CurrencyCode">Its currency.</param>
/// <param name="Image">Bids of ads with images.</param>
/// <param name="Video">Bids of ads with a video.</param>
public sealed record BrandsBidLimit(string CountryCode, string CurrencyCode, AmountRange Image, AmountRange Video)
{
    /// <summary>The bounds where it is not known what the ads show: whatever one of both allows.</summary>
    public AmountRange Either { get; } = new(Math.Min(Image.Least, Video.Least), Math.Max(Image.Greatest, Video.Greatest));
}
