using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How keywords look on the wire.</summary>
internal static class KeywordJson
{
    public static void Write(JsonBytes json, EmulatedKeyword row, bool extended)
    {
        json.Raw("{\"adGroupId\":\""u8).Number(row.AdGroupId);
        if (row.Bid is { } bid)
            json.Raw("\",\"bid\":"u8).Number(bid).Raw(",\"campaignId\":\""u8);
        else
            json.Raw("\",\"campaignId\":\""u8);
        json.Number(row.CampaignId).Raw("\""u8);
        if (extended)
            json.Extended(row, ServingStatus(row));
        json.Raw(",\"keywordId\":\""u8).Number(row.KeywordId)
            .Raw("\",\"keywordText\":"u8).Text(row.KeywordText)
            .Raw(",\"matchType\":"u8).Word(row.MatchType);
        if (row.NativeLanguageKeyword is not null)
            json.Raw(",\"nativeLanguageKeyword\":"u8).Text(row.NativeLanguageKeyword);
        if (row.NativeLanguageLocale is not null)
            json.Raw(",\"nativeLanguageLocale\":"u8).Text(row.NativeLanguageLocale);
        json.Raw(",\"state\":"u8).Word(row.State).Raw("}"u8);
    }

    public static void WriteOlder(JsonBytes json, EmulatedKeyword row, bool extended)
    {
        json.Raw("{\"keywordId\":"u8).Number(row.KeywordId)
            .Raw(",\"adGroupId\":"u8).Number(row.AdGroupId)
            .Raw(",\"campaignId\":"u8).Number(row.CampaignId)
            .Raw(",\"keywordText\":"u8).Text(row.KeywordText)
            .Raw(",\"matchType\":"u8).Text(row.MatchType.ToLowerInvariant())
            .Raw(",\"state\":"u8).Text(row.State.ToLowerInvariant());
        if (row.NativeLanguageKeyword is not null)
            json.Raw(",\"nativeLanguageKeyword\":"u8).Text(row.NativeLanguageKeyword);
        if (row.Bid is { } bid)
            json.Raw(",\"bid\":"u8).Number(bid);
        if (extended)
            OlderJson.ExtendedData(json, ServingStatus(row), row.CreatedAt, row.UpdatedAt);
        json.Raw("}"u8);
    }

    /// <summary>The serving status of keywords and of targets, negative ones too.</summary>
    public static string ServingStatus(EmulatedEntity row) => row.State switch
    {
        "ENABLED" => "TARGETING_CLAUSE_STATUS_LIVE",
        "PAUSED" => "TARGETING_CLAUSE_PAUSED",
        _ => "TARGETING_CLAUSE_ARCHIVED",
    };
}
