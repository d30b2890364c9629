using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Unified;

/// <summary>What targets aim at, as <c>targetDetails</c>.</summary>
internal static class UnifiedExpressionJson
{
    public const string Prime = "ASIN_IS_PRIME_SHIPPING_ELIGIBLE";
    public const string PrimeMember = "productPrimeShippingEligible";

    public static readonly IReadOnlyList<(string Type, string Member)> Words =
    [
        ("ASIN_CATEGORY_SAME_AS", "productCategoryId"), ("ASIN_BRAND_SAME_AS", "productBrandId"), ("ASIN_AGE_RANGE_SAME_AS", "productAgeRangeId"),
        ("ASIN_GENRE_SAME_AS", "productGenreId"),
    ];

    public static readonly IReadOnlyList<(string Type, string Greater, string Less)> Ranges =
    [
        ("ASIN_PRICE", "productPriceGreaterThan", "productPriceLessThan"),
        ("ASIN_REVIEW_RATING", "productRatingGreaterThan", "productRatingLessThan"),
    ];

    public static string TypeOf(IReadOnlyList<EmulatedPredicate> expression) =>
        expression.Any(static part => UnifiedWords.ProductMatches.Any(pair => pair.Current == part.Type)) ? "PRODUCT"
        : expression.Any(static part => Words.Any(word => word.Type == part.Type) || Ranges.Any(range => part.Type.StartsWith(range.Type, StringComparison.Ordinal)) || part.Type == Prime)
            ? "PRODUCT_CATEGORY"
            : "THEME";

    /// <summary>The match type of products and themes; categories have none.</summary>
    public static string? MatchOf(IReadOnlyList<EmulatedPredicate> expression) => TypeOf(expression) switch
    {
        "PRODUCT" => UnifiedWords.ProductMatches.ToUnified(expression[0].Type),
        "THEME" => UnifiedWords.Themes.ToUnified(expression[0].Type),
        _ => null,
    };

    public static JsonBytes Details(this JsonBytes json, IReadOnlyList<EmulatedPredicate> expression)
    {
        switch (TypeOf(expression))
        {
            case "PRODUCT":
                return json.Raw("{\"productTarget\":{\"matchType\":"u8).Text(MatchOf(expression)!)
                    .Raw(",\"product\":{\"productId\":"u8).Text(expression[0].Value!).Raw("},\"productIdType\":\"ASIN\"}}"u8);
            case "THEME":
                return json.Raw("{\"themeTarget\":{\"matchType\":"u8).Text(MatchOf(expression)!).Raw("}}"u8);
            default:
                json.Raw("{\"productCategoryTarget\":{\"productCategoryRefinement\":{\"productCategoryRefinement\":{"u8);
                var separate = false;
                foreach (var part in expression)
                    Condition(json, part, ref separate);
                return json.Raw("}}}}"u8);
        }
    }

    private static void Condition(JsonBytes json, EmulatedPredicate part, ref bool separate)
    {
        if (Words.FirstOrDefault(word => word.Type == part.Type).Member is { } member)
        {
            Name(json, member, ref separate).Text(part.Value!);
            if (Catalog.Resolve(part).Value is { } resolved && resolved != part.Value)
                Name(json, member + "Resolved", ref separate).Text(resolved);
        }
        else if (part.Type == Prime)
        {
            Name(json, PrimeMember, ref separate).Flag(part.Value is null or "true");
        }
        else
        {
            var (type, greater, less) = Ranges.First(range => part.Type.StartsWith(range.Type + "_", StringComparison.Ordinal));
            var ends = part.Value!.Split('-', 2);
            if (part.Type != type + "_LESS_THAN")
                Name(json, greater, ref separate).RawText(ends[0]);
            if (part.Type != type + "_GREATER_THAN")
                Name(json, less, ref separate).RawText(ends[^1]);
        }
    }

    private static JsonBytes Name(JsonBytes json, string name, ref bool separate)
    {
        json.Raw(separate ? ","u8 : ""u8).Text(name).Raw(":"u8);
        separate = true;
        return json;
    }
}
