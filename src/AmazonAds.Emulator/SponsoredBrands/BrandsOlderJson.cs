using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>How keywords and targets of the older version look on the wire: ids are numbers, words are in camel case.</summary>
internal static class BrandsOlderJson
{
    public static void Keyword(JsonBytes json, EmulatedKeyword row, bool extended)
    {
        json.Raw("{\"keywordId\":"u8).Number(row.KeywordId);
        Parents(json, row.AdGroupId, row.CampaignId);
        json.Raw(",\"keywordText\":"u8).Text(row.KeywordText)
            .Raw(",\"matchType\":"u8).Word(BrandsForms.Camel(row.MatchType))
            .Raw(",\"state\":"u8).Word(BrandsForms.Camel(row.State));
        if (row.Bid is { } bid)
            json.Raw(",\"bid\":"u8).Number(bid);
        json.Optional(",\"nativeLanguageKeyword\":"u8, row.NativeLanguageKeyword)
            .Optional(",\"nativeLanguageLocale\":"u8, row.NativeLanguageLocale).Raw("}"u8);
    }

    public static void NegativeKeyword(JsonBytes json, EmulatedNegativeKeyword row, bool extended)
    {
        json.Raw("{\"keywordId\":"u8).Number(row.KeywordId);
        Parents(json, row.AdGroupId ?? 0, row.CampaignId);
        json.Raw(",\"keywordText\":"u8).Text(row.KeywordText)
            .Raw(",\"matchType\":"u8).Word(BrandsForms.Camel(row.MatchType))
            .Raw(",\"state\":"u8).Word(BrandsForms.Camel(row.State)).Raw("}"u8);
    }

    public static void Target(JsonBytes json, EmulatedTarget row, bool extended)
    {
        json.Raw("{\"targetId\":"u8).Number(row.TargetId);
        Parents(json, row.AdGroupId, row.CampaignId);
        json.Raw(",\"state\":"u8).Word(BrandsForms.Camel(row.State));
        if (row.Bid is { } bid)
            json.Raw(",\"bid\":"u8).Number(bid);
        Expressions(json, row.Expression);
    }

    public static void NegativeTarget(JsonBytes json, EmulatedNegativeTarget row, bool extended)
    {
        json.Raw("{\"targetId\":"u8).Number(row.TargetId);
        Parents(json, row.AdGroupId ?? 0, row.CampaignId);
        json.Raw(",\"state\":"u8).Word(BrandsForms.Camel(row.State));
        Expressions(json, row.Expression);
    }

    private static void Parents(JsonBytes json, long adGroup, long campaign) =>
        json.Raw(",\"adGroupId\":"u8).Number(adGroup).Raw(",\"campaignId\":"u8).Number(campaign);

    private static void Expressions(JsonBytes json, IReadOnlyList<EmulatedPredicate> expression)
    {
        Parts(json.Raw(",\"expressions\":["u8), expression);
        Parts(json.Raw("],\"resolvedExpressions\":["u8), [.. expression.Select(Catalog.Resolve)]);
        json.Raw("]}"u8);
    }

    private static void Parts(JsonBytes json, IReadOnlyList<EmulatedPredicate> expression)
    {
        for (var index = 0; index < expression.Count; index++)
        {
            var part = expression[index];
            json.Raw(index == 0 ? "{\"type\":"u8 : ",{\"type\":"u8).Word(BrandsForms.Camel(part.Type)).Optional(",\"value\":"u8, part.Value).Raw("}"u8);
        }
    }
}
