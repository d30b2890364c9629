using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Exports;

/// <summary>How keywords, targets and negatives look in exports: what they aim at stands flat in one object.</summary>
internal static class ExportTargetJson
{
    private static readonly IReadOnlyList<(string Exported, string Current)> Themes =
    [
        ("SEARCH_CLOSE_MATCH", "QUERY_HIGH_REL_MATCHES"), ("SEARCH_LOOSE_MATCH", "QUERY_BROAD_REL_MATCHES"),
        ("PRODUCT_SUBSTITUTES", "ASIN_SUBSTITUTE_RELATED"), ("PRODUCT_COMPLEMENTS", "ASIN_ACCESSORY_RELATED"),
    ];

    private static readonly IReadOnlyList<(string Type, string Member, string Resolved)> Members =
    [
        ("ASIN_CATEGORY_SAME_AS", "productCategoryId", "productCategoryResolved"), ("ASIN_BRAND_SAME_AS", "productBrand", "productBrandResolved"),
        ("ASIN_AGE_RANGE_SAME_AS", "productAgeRange", "productAgeRangeResolved"), ("ASIN_GENRE_SAME_AS", "productGenre", "productGenreResolved"),
    ];

    public static void Keyword(JsonBytes json, EmulatedKeyword row, string product, Marketplace marketplace)
    {
        Begin(json, row.KeywordId, row.AdGroupId, row.CampaignId, product, isNegative: false, row.Bid, marketplace.CurrencyCode);
        KeywordDetails(json, row.KeywordText, row.MatchType, row.NativeLanguageKeyword, row.NativeLanguageLocale);
        ExportJson.End(json, row, "TARGET");
    }

    public static void NegativeKeyword(JsonBytes json, EmulatedNegativeKeyword row, string product)
    {
        Begin(json, row.KeywordId, row.AdGroupId, row.CampaignId, product, isNegative: true, bid: null, currency: null);
        KeywordDetails(json, row.KeywordText, row.MatchType["NEGATIVE_".Length..], row.NativeLanguageKeyword, row.NativeLanguageLocale);
        ExportJson.End(json, row, "TARGET");
    }

    public static void Target(JsonBytes json, EmulatedTarget row, string product, Marketplace marketplace)
    {
        Begin(json, row.TargetId, row.AdGroupId, row.CampaignId, product, isNegative: false, row.Bid, marketplace.CurrencyCode);
        Details(json, row.Expression);
        ExportJson.End(json, row, "TARGET");
    }

    public static void NegativeTarget(JsonBytes json, EmulatedNegativeTarget row, string product)
    {
        Begin(json, row.TargetId, row.AdGroupId, row.CampaignId, product, isNegative: true, bid: null, currency: null);
        Details(json, row.Expression);
        ExportJson.End(json, row, "TARGET");
    }

    public static string TypeOf(IReadOnlyList<EmulatedPredicate> expression) => UnifiedExpressionJson.TypeOf(expression) is var type && type == "THEME" ? "AUTO" : type;

    /// <summary>Ids, sign and bid, which begin every row. The campaign is named at the level of campaigns only.</summary>
    public static void Begin(JsonBytes json, long id, long? adGroupId, long campaignId, string product, bool isNegative, decimal? bid, string? currency)
    {
        if (adGroupId is { } adGroup)
            json.Raw("{\"adGroupId\":"u8).Id(adGroup);
        else
            json.Raw("{\"campaignId\":"u8).Id(campaignId);
        json.Raw(",\"targetId\":"u8).Id(id).Raw(",\"adProduct\":"u8).Text(product).Raw(",\"negative\":"u8).Flag(isNegative);
        if (bid is { } amount)
            json.Raw(",\"bid\":{\"currencyCode\":"u8).Text(currency!).Raw(",\"bid\":"u8).Number(amount).Raw("}"u8);
    }

    /// <summary>The members of conditions on a category.</summary>
    public static void Conditions(JsonBytes json, IEnumerable<EmulatedPredicate> expression, bool resolves, ref bool separate)
    {
        foreach (var part in expression)
        {
            if (Members.FirstOrDefault(member => member.Type == part.Type) is { Member: { } name } member)
            {
                Name(json, name, ref separate).Text(part.Value!);
                if (resolves && Catalog.Resolve(part).Value is { } resolved && resolved != part.Value)
                    Name(json, member.Resolved, ref separate).Text(resolved);
            }
            else if (part.Type == UnifiedExpressionJson.Prime)
            {
                Name(json, UnifiedExpressionJson.PrimeMember, ref separate).Flag(part.Value is null or "true");
            }
            else if (UnifiedExpressionJson.Ranges.FirstOrDefault(range => part.Type.StartsWith(range.Type + "_", StringComparison.Ordinal)) is { Type: { } type } range)
            {
                var ends = part.Value!.Split('-', 2);
                if (part.Type != type + "_LESS_THAN")
                    Name(json, range.Greater, ref separate).RawText(ends[0]);
                if (part.Type != type + "_GREATER_THAN")
                    Name(json, range.Less, ref separate).RawText(ends[^1]);
            }
        }
    }

    /// <summary>Begins a member.</summary>
    public static JsonBytes Name(JsonBytes json, string name, ref bool separate)
    {
        json.Raw(separate ? ","u8 : ""u8).Text(name).Raw(":"u8);
        separate = true;
        return json;
    }

    private static void KeywordDetails(JsonBytes json, string text, string match, string? native, string? locale) =>
        json.Raw(",\"targetDetails\":{\"matchType\":"u8).Text(match).Raw(",\"keyword\":"u8).Text(text)
            .Optional(",\"nativeLanguageKeyword\":"u8, native).Optional(",\"nativeLanguageLocale\":"u8, locale).Raw("},\"targetType\":\"KEYWORD\""u8);

    private static void Details(JsonBytes json, IReadOnlyList<EmulatedPredicate> expression)
    {
        var type = TypeOf(expression);
        json.Raw(",\"targetDetails\":{"u8);
        var separate = false;
        if (type == "PRODUCT")
        {
            Name(json, "matchType", ref separate).Text(UnifiedExpressionJson.MatchOf(expression)!);
            Name(json, "asin", ref separate).Text(expression[0].Value!);
        }
        else if (type == "AUTO")
        {
            Name(json, "matchType", ref separate).Text(Themes.FirstOrDefault(pair => pair.Current == expression[0].Type).Exported ?? expression[0].Type);
        }
        else
        {
            Conditions(json, expression, resolves: true, ref separate);
        }

        json.Raw("},\"targetType\":"u8).Text(type);
    }
}
