using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Reads what is targeted or excluded.</summary>
internal static class ExpressionReader
{
    private static readonly string[] NegativeTypes = ["ASIN_BRAND_SAME_AS", "ASIN_SAME_AS"];

    private static readonly string[] ManualTypes =
    [
        "ASIN_AGE_RANGE_SAME_AS", "ASIN_BRAND_SAME_AS", "ASIN_CATEGORY_SAME_AS", "ASIN_EXPANDED_FROM", "ASIN_GENRE_SAME_AS",
        "ASIN_IS_PRIME_SHIPPING_ELIGIBLE", "ASIN_PRICE_BETWEEN", "ASIN_PRICE_GREATER_THAN", "ASIN_PRICE_LESS_THAN",
        "ASIN_REVIEW_RATING_BETWEEN", "ASIN_REVIEW_RATING_GREATER_THAN", "ASIN_REVIEW_RATING_LESS_THAN", "ASIN_SAME_AS",
        "KEYWORD_GROUP_SAME_AS",
    ];

    public static IReadOnlyList<EmulatedPredicate> Read(MemberValue value, bool negative)
    {
        if (value.Element is not { ValueKind: JsonValueKind.Array } parts || parts.GetArrayLength() == 0)
        {
            value.Fail(value.Element is null ? ItemError.Missing("expression") : ItemError.Malformed("expression"));
            return [];
        }

        return [.. parts.EnumerateArray().Select((part, index) => Predicate(value, value.Inside(part), index, negative))];
    }

    /// <summary>The expression as a text that equals another's where both target the same.</summary>
    public static string KeyOf(IReadOnlyList<EmulatedPredicate> expression) =>
        string.Join(' ', expression.Select(static part => $"{part.Type}={part.Value}").Order(StringComparer.Ordinal));

    /// <summary>The ASINs that an expression names.</summary>
    public static IEnumerable<string> AsinsOf(IReadOnlyList<EmulatedPredicate> expression) =>
        expression.Where(static part => part.Type is "ASIN_SAME_AS" or "ASIN_EXPANDED_FROM").Select(static part => part.Value ?? "");

    private static EmulatedPredicate Predicate(MemberValue value, ItemReader part, int index, bool negative)
    {
        var type = WorldLayout.AutomaticTargets.Contains(part.TextOrNone("type"), StringComparer.Ordinal) && !negative
            ? part.TextOrNone("type")
            : part.Choice("type", negative ? NegativeTypes : ManualTypes);
        var text = part.OptionalText("value");
        if (part.Error is { } error)
            value.Fail(error with { Member = $"expression[{index}].{error.Member}" });
        else if (IsInvalid(type, text))
            value.Fail(new("targetingClauseSetupError", "TARGETING_EXPRESSION_INVALID_VALUE", $"{type} cannot be compared with this value") { Member = $"expression[{index}].value" });
        return new EmulatedPredicate(type, text);
    }

    private static bool IsInvalid(string type, string? text) =>
        WorldLayout.AutomaticTargets.Contains(type, StringComparer.Ordinal) ? text is not null
        : type is "ASIN_SAME_AS" or "ASIN_EXPANDED_FROM" ? text is null || !Catalog.IsAsin(text)
        : text is null && type != "ASIN_IS_PRIME_SHIPPING_ELIGIBLE";
}
