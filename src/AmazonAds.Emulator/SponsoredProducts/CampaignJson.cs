using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How campaigns look on the wire in Sponsored Products v3.</summary>
internal static class CampaignJson
{
    public static void Write(JsonBytes json, EmulatedCampaign row, bool extended)
    {
        json.Raw("{\"budget\":{\"budget\":"u8).Number(row.Budget)
            .Raw(",\"budgetType\":\"DAILY\"},\"campaignId\":"u8).Id(row.CampaignId);
        if (row.BiddingStrategy is not null)
            DynamicBidding(json, row, row.BiddingStrategy);
        if (row.EndDate is { } end)
            json.Raw(",\"endDate\":\""u8).Day(end).Raw("\""u8);
        if (extended)
            json.Extended(row, ServingStatus(row));
        json.Raw(",\"name\":"u8).Text(row.Name);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Id(portfolio);
        json.Raw(",\"startDate\":\""u8).Day(row.StartDate)
            .Raw("\",\"state\":"u8).Text(row.State);
        if (row.Tags is not null)
            Tags(json, row.Tags);
        json.Raw(",\"targetingType\":"u8).Text(row.TargetingType);
        json.Others(row).Raw("}"u8);
    }

    public static void Tags(JsonBytes json, IReadOnlyDictionary<string, string> tags)
    {
        json.Raw(",\"tags\":{"u8);
        var separate = false;
        foreach (var (name, value) in tags)
        {
            json.Raw(separate ? ","u8 : ""u8).Text(name).Raw(":"u8).Text(value);
            separate = true;
        }

        json.Raw("}"u8);
    }

    public static string ServingStatus(EmulatedCampaign row) => row.State switch
    {
        "ENABLED" => "CAMPAIGN_STATUS_ENABLED",
        "PAUSED" => "CAMPAIGN_PAUSED",
        _ => "CAMPAIGN_ARCHIVED",
    };

    private static void DynamicBidding(JsonBytes json, EmulatedCampaign row, string strategy)
    {
        json.Raw(",\"dynamicBidding\":{\"placementBidding\":["u8);
        var separate = false;
        foreach (var (placement, percentage) in row.PlacementBidding)
        {
            json.Raw(separate ? ",{\"percentage\":"u8 : "{\"percentage\":"u8).Number((long)percentage)
                .Raw(",\"placement\":"u8).Text(placement).Raw("}"u8);
            separate = true;
        }

        json.Raw("],\"strategy\":"u8).Text(strategy).Raw("}"u8);
    }
}
