namespace AmazonAds.Emulator.Unified;

/// <summary>Words that Ads API v1 and Sponsored Products v3 have for the same things, in that order.</summary>
internal static class UnifiedWords
{
    public static readonly IReadOnlyList<string> Products = ["AMAZON_DSP", "SPONSORED_BRANDS", "SPONSORED_DISPLAY", "SPONSORED_PRODUCTS", "SPONSORED_TELEVISION"];

    public static readonly IReadOnlyList<string> States = ["ARCHIVED", "DRAFT", "ENABLED", "PAUSED", "PROPOSED"];

    public static readonly IReadOnlyList<string> WritableStates = ["DRAFT", "ENABLED", "PAUSED", "PROPOSED"];

    public static readonly IReadOnlyList<(string Unified, string Current)> Strategies =
    [
        ("SALES_DOWN_ONLY", "LEGACY_FOR_SALES"), ("SALES_UP_AND_DOWN", "AUTO_FOR_SALES"), ("MANUAL", "MANUAL"), ("RULE_BASED", "RULE_BASED"),
    ];

    public static readonly IReadOnlyList<(string Unified, string Current)> Placements =
    [
        ("TOP_OF_SEARCH", "PLACEMENT_TOP"), ("REST_OF_SEARCH", "PLACEMENT_REST_OF_SEARCH"), ("PRODUCT_PAGE", "PLACEMENT_PRODUCT_PAGE"),
        ("SITE_AMAZON_BUSINESS", "SITE_AMAZON_BUSINESS"),
    ];

    public static readonly IReadOnlyList<(string Unified, string Current)> Themes =
    [
        ("KEYWORDS_CLOSE_MATCH", "QUERY_HIGH_REL_MATCHES"), ("KEYWORDS_LOOSE_MATCH", "QUERY_BROAD_REL_MATCHES"),
        ("PRODUCT_SUBSTITUTES", "ASIN_SUBSTITUTE_RELATED"), ("PRODUCT_COMPLEMENTS", "ASIN_ACCESSORY_RELATED"),
    ];

    public static readonly IReadOnlyList<(string Unified, string Current)> ProductMatches =
        [("PRODUCT_EXACT", "ASIN_SAME_AS"), ("PRODUCT_SIMILAR", "ASIN_EXPANDED_FROM")];

    /// <summary>The word of v3, or null where it has none.</summary>
    public static string? ToCurrent(this IReadOnlyList<(string Unified, string Current)> words, string word) =>
        words.FirstOrDefault(pair => pair.Unified == word).Current;

    /// <summary>The word of v1; a word that only v3 has stays.</summary>
    public static string ToUnified(this IReadOnlyList<(string Unified, string Current)> words, string word) =>
        words.FirstOrDefault(pair => pair.Current == word).Unified ?? word;
}
