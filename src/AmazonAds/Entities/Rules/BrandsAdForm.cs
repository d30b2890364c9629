namespace AmazonAds.Entities;

/// <summary>What one type of Sponsored Brands ad is made of, after Amazon's document of version 4.</summary>
/// <param name="Path">The end of the path that creates it.</param>
/// <param name="HasLandingPage">Whether it has a landing page beside its creative; then it needs one, else it takes none.</param>
/// <param name="LeastAsins">The fewest products of its creative.</param>
/// <param name="MostAsins">The most products of its creative.</param>
/// <param name="NeedsBrandName">Whether its creative needs a brand's name.</param>
internal sealed record BrandsAdForm(string Path, bool HasLandingPage, int LeastAsins, int MostAsins, bool NeedsBrandName = false)
{
    /// <summary>The types by their names.</summary>
    public static IReadOnlyDictionary<string, BrandsAdForm> ByType { get; } = new Dictionary<string, BrandsAdForm>(StringComparer.Ordinal)
    {
        ["Video"] = new("video", HasLandingPage: false, 0, 1),
        ["BrandVideo"] = new("brandVideo", HasLandingPage: true, 0, 3),
        ["ProductCollection"] = new("productCollection", HasLandingPage: true, 0, 3),
        ["ExtendedProductCollection"] = new("productCollectionExtended", HasLandingPage: true, 0, 3),
        ["StoreSpotlight"] = new("storeSpotlight", HasLandingPage: true, 0, 0),
        ["ManualCollection"] = new("manualCollection", HasLandingPage: false, 3, 10, NeedsBrandName: true),
        ["AutoCollection"] = new("autoCollection", HasLandingPage: false, 0, 0, NeedsBrandName: true),
    };
}
