using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How negative targets look on the wire.</summary>
internal static class NegativeTargetJson
{
    public static void Write(JsonBytes json, EmulatedNegativeTarget row, bool extended)
    {
        json.Raw("{"u8);
        if (row.AdGroupId is { } adGroup)
            json.Raw("\"adGroupId\":"u8).Id(adGroup).Raw(","u8);
        json.Raw("\"campaignId\":"u8).Id(row.CampaignId)
            .Raw(",\"expression\":"u8).Expression(row.Expression);
        if (extended)
            json.Extended(row, KeywordJson.ServingStatus(row));
        json.Raw(",\"resolvedExpression\":"u8).Resolved(row.Expression)
            .Raw(",\"state\":"u8).Word(row.State)
            .Raw(",\"targetId\":"u8).Id(row.TargetId).Raw("}"u8);
    }
}
