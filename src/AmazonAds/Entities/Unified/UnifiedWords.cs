namespace AmazonAds.Entities;

/// <summary>
/// How Ads API v1 and Sponsored Products version 3 call the same things, after both documents (August 2026). States, match
/// types of keywords and the strategies MANUAL and RULE_BASED have the same words in both.
/// </summary>
internal static class UnifiedWords
{
    /// <summary>Strategies of bidding.</summary>
    public static WordTable BidStrategies { get; } = new(
        ("SALES_DOWN_ONLY", "LEGACY_FOR_SALES"),
        ("SALES_UP_AND_DOWN", "AUTO_FOR_SALES"));

    /// <summary>Placements of ads.</summary>
    public static WordTable Placements { get; } = new(
        ("TOP_OF_SEARCH", "PLACEMENT_TOP"),
        ("REST_OF_SEARCH", "PLACEMENT_REST_OF_SEARCH"),
        ("PRODUCT_PAGE", "PLACEMENT_PRODUCT_PAGE"));

    /// <summary>Match types of negative keywords.</summary>
    public static WordTable NegativeMatchTypes { get; } = new(
        ("EXACT", "NEGATIVE_EXACT"),
        ("PHRASE", "NEGATIVE_PHRASE"),
        ("BROAD", "NEGATIVE_BROAD"));

    /// <summary>Match types of products, as conditions of targets.</summary>
    public static WordTable ProductMatchTypes { get; } = new(
        ("PRODUCT_EXACT", "ASIN_SAME_AS"),
        ("PRODUCT_SIMILAR", "ASIN_EXPANDED_FROM"));

    /// <summary>The themes of automatic campaigns, as conditions of targets.</summary>
    public static WordTable Themes { get; } = new(
        ("KEYWORDS_CLOSE_MATCH", "QUERY_HIGH_REL_MATCHES"),
        ("KEYWORDS_LOOSE_MATCH", "QUERY_BROAD_REL_MATCHES"),
        ("PRODUCT_SUBSTITUTES", "ASIN_SUBSTITUTE_RELATED"),
        ("PRODUCT_COMPLEMENTS", "ASIN_ACCESSORY_RELATED"));

    /// <summary>Advertising products.</summary>
    public static WordTable Products { get; } = new(
        ("SPONSORED_PRODUCTS", nameof(AdProduct.SponsoredProducts)),
        ("SPONSORED_BRANDS", nameof(AdProduct.SponsoredBrands)),
        ("SPONSORED_DISPLAY", nameof(AdProduct.SponsoredDisplay)));

    /// <summary>Countries, where v1 names marketplaces by ISO code and the product APIs have a word of their own.</summary>
    public static WordTable Marketplaces { get; } = new(("GB", "UK"));
}
