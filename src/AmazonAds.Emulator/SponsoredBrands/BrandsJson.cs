using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>How campaigns, ad groups and ads of Sponsored Brands version 4 look on the wire.</summary>
internal static class BrandsJson
{
    public static void Campaign(JsonBytes json, EmulatedBrandsCampaign row, bool extended)
    {
        json.Raw("{\"budget\":"u8).Number(row.Budget)
            .Raw(",\"budgetType\":"u8).Word(row.BudgetType)
            .Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        if (row.EndDate is { } end)
            json.Raw(",\"endDate\":\""u8).Day(end).Raw("\""u8);
        if (extended)
            Extended(json, row, "CAMPAIGN_STATUS_ENABLED", "CAMPAIGN_PAUSED", "CAMPAIGN_ARCHIVED");
        json.Raw(",\"isMultiAdGroupsEnabled\":true,\"name\":"u8).Text(row.Name);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Id(portfolio);
        json.Raw(",\"startDate\":\""u8).Day(row.StartDate)
            .Raw("\",\"state\":"u8).Word(row.State).Others(row).Raw("}"u8);
    }

    public static void AdGroup(JsonBytes json, EmulatedBrandsAdGroup row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId).Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        if (extended)
            Extended(json, row, "AD_GROUP_STATUS_ENABLED", "AD_GROUP_PAUSED", "AD_GROUP_ARCHIVED");
        json.Raw(",\"name\":"u8).Text(row.Name).Raw(",\"state\":"u8).Word(row.State).Raw("}"u8);
    }

    /// <summary>An ad; its times and serving status always come with it.</summary>
    public static void Ad(JsonBytes json, EmulatedBrandsAd row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId)
            .Raw(",\"adId\":"u8).Id(row.AdId)
            .Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        Extended(json, row, "AD_STATUS_LIVE", "AD_PAUSED", "AD_ARCHIVED");
        json.Raw(",\"name\":"u8).Text(row.Name).Raw(",\"state\":"u8).Word(row.State).Others(row).Raw("}"u8);
    }

    private static void Extended(JsonBytes json, EmulatedEntity row, string enabled, string paused, string archived) =>
        json.Raw(",\"extendedData\":{\"creationDate\":"u8).Number(row.CreatedAt.ToUnixTimeMilliseconds())
            .Raw(",\"lastUpdateDate\":"u8).Number(row.UpdatedAt.ToUnixTimeMilliseconds())
            .Raw(",\"servingStatus\":"u8).Word(row.State switch { "ENABLED" => enabled, "PAUSED" => paused, _ => archived })
            .Raw("}"u8);
}
