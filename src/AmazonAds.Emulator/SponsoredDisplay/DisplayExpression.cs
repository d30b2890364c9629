using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Reads what is targeted or excluded, and keeps it as JSON.</summary>
internal static class DisplayExpression
{
    private static readonly string[] NegativeTypes = ["asinBrandSameAs", "asinSameAs"];

    private static readonly string[] ContextualTypes =
    [
        "asinAgeRangeSameAs", "asinBrandSameAs", "asinCategorySameAs", "asinGenreSameAs", "asinIsPrimeShippingEligible",
        "asinPriceBetween", "asinPriceGreaterThan", "asinPriceLessThan", "asinReviewRatingBetween", "asinReviewRatingGreaterThan",
        "asinReviewRatingLessThan", "asinSameAs", "contentCategorySameAs", "similarProduct",
    ];

    private static readonly string[] NestingTypes = ["audience", "purchases", "views"];

    private static readonly string[] NestedTypes =
    [
        "asinAgeRangeSameAs", "asinBrandSameAs", "asinCategorySameAs", "asinGenreSameAs", "asinIsPrimeShippingEligible",
        "asinPriceBetween", "asinPriceGreaterThan", "asinPriceLessThan", "asinReviewRatingBetween", "asinReviewRatingGreaterThan",
        "asinReviewRatingLessThan", "audienceSameAs", "exactProduct", "lookback", "negative", "relatedProduct", "similarProduct",
    ];

    public static string Read(MemberValue value, bool negative)
    {
        if (value.Element is not { ValueKind: JsonValueKind.Array } parts || parts.GetArrayLength() == 0)
        {
            value.Fail(value.Element is null ? ItemError.Missing("expression") : ItemError.Malformed("expression"));
            return "[]";
        }

        if (!parts.EnumerateArray().All(part => IsKnown(part, negative)))
            value.Fail(ItemError.Malformed("expression"));
        return JsonSerializer.Serialize(parts);
    }

    private static bool IsKnown(JsonElement part, bool negative)
    {
        if (TypeOf(part) is not { } type)
            return false;
        var hasValue = part.TryGetProperty("value", out var inner);
        if (!negative && NestingTypes.Contains(type, StringComparer.Ordinal))
            return hasValue && inner.ValueKind == JsonValueKind.Array && inner.EnumerateArray().All(IsNested);
        if (hasValue && inner.ValueKind != JsonValueKind.String)
            return false;
        return (negative ? NegativeTypes : ContextualTypes).Contains(type, StringComparer.Ordinal)
            && (type != "asinSameAs" || (hasValue && Catalog.IsAsin(inner.GetString()!)));
    }

    private static bool IsNested(JsonElement part) =>
        TypeOf(part) is { } type && NestedTypes.Contains(type, StringComparer.Ordinal)
        && (!part.TryGetProperty("value", out var value) || value.ValueKind == JsonValueKind.String);

    private static string? TypeOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
