using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Reads what is targeted or excluded in the older version, whose types are in camel case.</summary>
internal static class BrandsExpression
{
    public static IReadOnlyList<EmulatedPredicate> Read(MemberValue value, string[] types)
    {
        if (value.Element is not { ValueKind: JsonValueKind.Array } parts || parts.GetArrayLength() == 0)
        {
            value.Fail(value.Element is null ? ItemError.Missing("expressions") : ItemError.Malformed("expressions"));
            return [];
        }

        return [.. parts.EnumerateArray().Select(part => Predicate(value, value.Inside(part), types))];
    }

    private static EmulatedPredicate Predicate(MemberValue value, ItemReader part, string[] types)
    {
        var type = part.TextOrNone("type");
        var text = part.TextOrNone("value");
        if (!types.Contains(type, StringComparer.Ordinal) || text.Length == 0 || (type == "asinSameAs" && !Catalog.IsAsin(text)))
            value.Fail(ItemError.Malformed("expressions"));
        return new EmulatedPredicate(BrandsForms.Capitals(type), text);
    }
}
