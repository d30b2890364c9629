using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How product ads look on the wire.</summary>
internal static class ProductAdJson
{
    public static void Write(JsonBytes json, EmulatedProductAd row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId)
            .Raw(",\"adId\":"u8).Id(row.AdId)
            .Optional(",\"asin\":"u8, row.Asin)
            .Raw(",\"campaignId\":"u8).Id(row.CampaignId)
            .Optional(",\"customText\":"u8, row.CustomText);
        if (extended)
            json.Extended(row, ServingStatus(row));
        json.Others(row)
            .Optional(",\"sku\":"u8, row.Sku)
            .Raw(",\"state\":"u8).Word(row.State).Raw("}"u8);
    }

    private static string ServingStatus(EmulatedProductAd row) => row.State switch
    {
        "ENABLED" => "AD_STATUS_LIVE",
        "PAUSED" => "AD_PAUSED",
        _ => "AD_ARCHIVED",
    };
}
