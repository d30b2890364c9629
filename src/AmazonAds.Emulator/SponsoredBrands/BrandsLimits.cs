namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>The bounds of Sponsored Brands requests: those of version 4 after its document, those of the older version as commonly known.</summary>
internal static class BrandsLimits
{
    /// <summary>Items of a write, and ids of a filter.</summary>
    public const int MostItems = 10;

    /// <summary>Rows of a page.</summary>
    public const int MostRows = 100;

    /// <summary>Rows of a page by offset in the older version. No document says how many; the fewest that are known of such lists.</summary>
    public const int MostOlderRows = 100;

    /// <summary>Items of a write in the older version.</summary>
    public const int MostOlderItems = 100;
}
