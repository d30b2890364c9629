using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How negative keywords look on the wire.</summary>
internal static class NegativeKeywordJson
{
    public static void Write(JsonBytes json, EmulatedNegativeKeyword row, bool extended)
    {
        json.Raw("{"u8);
        if (row.AdGroupId is { } adGroup)
            json.Raw("\"adGroupId\":"u8).Id(adGroup).Raw(","u8);
        json.Raw("\"campaignId\":"u8).Id(row.CampaignId);
        if (extended)
            json.Extended(row, KeywordJson.ServingStatus(row));
        json.Raw(",\"keywordId\":"u8).Id(row.KeywordId)
            .Raw(",\"keywordText\":"u8).Text(row.KeywordText)
            .Raw(",\"matchType\":"u8).Word(row.MatchType)
            .Optional(",\"nativeLanguageKeyword\":"u8, row.NativeLanguageKeyword)
            .Optional(",\"nativeLanguageLocale\":"u8, row.NativeLanguageLocale)
            .Raw(",\"state\":"u8).Word(row.State).Raw("}"u8);
    }
}
