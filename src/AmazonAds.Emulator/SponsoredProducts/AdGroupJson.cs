using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How ad groups look on the wire.</summary>
internal static class AdGroupJson
{
    public static void Write(JsonBytes json, EmulatedAdGroup row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId)
            .Raw(",\"campaignId\":"u8).Id(row.CampaignId)
            .Raw(",\"defaultBid\":"u8).Number(row.DefaultBid);
        if (extended)
            json.Extended(row, ServingStatus(row));
        json.Raw(",\"name\":"u8).Text(row.Name).Raw(",\"state\":"u8).Text(row.State).Raw("}"u8);
    }

    public static void WriteOlder(JsonBytes json, EmulatedAdGroup row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Number(row.AdGroupId)
            .Raw(",\"campaignId\":"u8).Number(row.CampaignId)
            .Raw(",\"defaultBid\":"u8).Number(row.DefaultBid)
            .Raw(",\"name\":"u8).Text(row.Name)
            .Raw(",\"state\":"u8).Text(row.State.ToLowerInvariant());
        if (extended)
            OlderJson.ExtendedData(json, ServingStatus(row), row.CreatedAt, row.UpdatedAt);
        json.Raw("}"u8);
    }

    private static string ServingStatus(EmulatedAdGroup row) => row.State switch
    {
        "ENABLED" => "AD_GROUP_STATUS_ENABLED",
        "PAUSED" => "AD_GROUP_PAUSED",
        _ => "AD_GROUP_ARCHIVED",
    };
}
