namespace AmazonAds.Entities;

/// <summary>
/// How the common model of exports and the products' own APIs call the same things, after Amazon's examples of its rows
/// (September 2025). Where v1 has another word for the same, that one is understood too.
/// </summary>
internal static class ExportWords
{
    /// <summary>Strategies of bidding.</summary>
    public static WordTable BidStrategies { get; } = new(
        ("SALES_BID_DOWN_ONLY", "LEGACY_FOR_SALES"),
        ("SALES_DOWN_ONLY", "LEGACY_FOR_SALES"),
        ("SALES_BID_UP_AND_DOWN", "AUTO_FOR_SALES"),
        ("SALES_UP_AND_DOWN", "AUTO_FOR_SALES"));

    /// <summary>What Amazon chooses by itself, as conditions of targets.</summary>
    public static WordTable Themes { get; } = new(
        ("SEARCH_CLOSE_MATCH", "QUERY_HIGH_REL_MATCHES"),
        ("SEARCH_LOOSE_MATCH", "QUERY_BROAD_REL_MATCHES"),
        ("PRODUCT_SUBSTITUTES", "ASIN_SUBSTITUTE_RELATED"),
        ("PRODUCT_COMPLEMENTS", "ASIN_ACCESSORY_RELATED"),
        ("KEYWORDS_CLOSE_MATCH", "QUERY_HIGH_REL_MATCHES"),
        ("KEYWORDS_LOOSE_MATCH", "QUERY_BROAD_REL_MATCHES"));

    /// <summary>What people did with products, as conditions of Sponsored Display audiences.</summary>
    public static WordTable Events { get; } = new(
        ("VIEWS", "views"),
        ("VIEW", "views"),
        ("PURCHASES", "purchases"),
        ("PURCHASE", "purchases"));

    /// <summary>With which products they did it.</summary>
    public static WordTable AudienceProducts { get; } = new(
        ("PRODUCT_EXACT", "exactProduct"),
        ("PRODUCT_SIMILAR", "similarProduct"),
        ("PRODUCT_RELATED", "relatedProduct"));
}
