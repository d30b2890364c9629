using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How campaigns look on the wire in Sponsored Products v2.</summary>
internal static class CampaignOlderJson
{
    public static void Write(JsonBytes json, EmulatedCampaign row, bool extended)
    {
        json.Raw("{\"campaignId\":"u8).Number(row.CampaignId)
            .Raw(",\"name\":"u8).Text(row.Name)
            .Raw(",\"campaignType\":\"sponsoredProducts\",\"targetingType\":"u8).Text(row.TargetingType.ToLowerInvariant())
            .Raw(",\"premiumBidAdjustment\":"u8).Flag(row.PlacementBidding.ContainsKey("PLACEMENT_TOP"))
            .Raw(",\"dailyBudget\":"u8).Number(row.Budget)
            .Raw(",\"startDate\":\""u8).Day(row.StartDate, compact: true).Raw("\""u8);
        if (row.EndDate is { } end)
            json.Raw(",\"endDate\":\""u8).Day(end, compact: true).Raw("\""u8);
        json.Raw(",\"state\":"u8).Text(row.State.ToLowerInvariant());
        if (row.BiddingStrategy is not null)
            Bidding(json, row, row.BiddingStrategy);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Number(portfolio);
        if (row.Tags is not null)
            CampaignJson.Tags(json, row.Tags);
        if (extended)
            OlderJson.ExtendedData(json, CampaignJson.ServingStatus(row), row.CreatedAt, row.UpdatedAt);
        json.Raw("}"u8);
    }

    private static void Bidding(JsonBytes json, EmulatedCampaign row, string strategy)
    {
        json.Raw(",\"bidding\":{\"strategy\":"u8).Text(strategy switch
        {
            "LEGACY_FOR_SALES" => "legacyForSales",
            "AUTO_FOR_SALES" => "autoForSales",
            _ => "manual",
        }).Raw(",\"adjustments\":["u8);
        var separate = false;
        foreach (var (placement, percentage) in row.PlacementBidding)
        {
            // The older style knows two placements only.
            if (placement is not ("PLACEMENT_TOP" or "PLACEMENT_PRODUCT_PAGE"))
                continue;
            json.Raw(separate ? ",{\"predicate\":"u8 : "{\"predicate\":"u8)
                .Text(placement == "PLACEMENT_TOP" ? "placementTop" : "placementProductPage")
                .Raw(",\"percentage\":"u8).Number((long)percentage).Raw("}"u8);
            separate = true;
        }

        json.Raw("]}"u8);
    }
}
