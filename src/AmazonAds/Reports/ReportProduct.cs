using AmazonAds.Entities;

namespace AmazonAds.Reports;

/// <summary>Which product a report is of, as Amazon writes it.</summary>
internal static class ReportProduct
{
    private const string SponsoredProducts = "SPONSORED_PRODUCTS";
    private const string SponsoredBrands = "SPONSORED_BRANDS";
    private const string SponsoredDisplay = "SPONSORED_DISPLAY";

    /// <summary>A product in Amazon's words.</summary>
    /// <param name="product">The product.</param>
    public static string Text(AdProduct product) => product switch
    {
        AdProduct.SponsoredBrands => SponsoredBrands,
        AdProduct.SponsoredDisplay => SponsoredDisplay,
        _ => SponsoredProducts,
    };

    /// <summary>The product that a type's name begins with, or null.</summary>
    /// <param name="type">The name of a type that is not known.</param>
    public static string? OfUnknown(string type) => type switch
    {
        ['s', 'p', ..] => SponsoredProducts,
        ['s', 'b', ..] => SponsoredBrands,
        ['s', 'd', ..] => SponsoredDisplay,
        _ => null,
    };
}
