using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How targets look on the wire.</summary>
internal static class TargetJson
{
    public static void Write(JsonBytes json, EmulatedTarget row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId);
        if (row.Bid is { } bid)
            json.Raw(",\"bid\":"u8).Number(bid);
        json.Raw(",\"campaignId\":"u8).Id(row.CampaignId)
            .Raw(",\"expression\":"u8).Expression(row.Expression)
            .Raw(",\"expressionType\":"u8).Word(row.ExpressionType);
        if (extended)
            json.Extended(row, KeywordJson.ServingStatus(row));
        json.Raw(",\"resolvedExpression\":"u8).Resolved(row.Expression)
            .Raw(",\"state\":"u8).Word(row.State)
            .Raw(",\"targetId\":"u8).Id(row.TargetId).Raw("}"u8);
    }
}
