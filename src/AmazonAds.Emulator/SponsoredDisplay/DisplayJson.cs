using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.SponsoredProducts;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>How the rows of Sponsored Display look on the wire.</summary>
internal static class DisplayJson
{
    public static void Campaign(JsonBytes json, EmulatedDisplayCampaign row, bool extended)
    {
        json.Raw("{\"campaignId\":"u8).Number(row.CampaignId)
            .Raw(",\"name\":"u8).Text(row.Name)
            .Raw(",\"tactic\":"u8).Word(row.Tactic)
            .Raw(",\"startDate\":\""u8).Day(row.StartDate, compact: true).Raw("\""u8);
        if (row.EndDate is { } end)
            json.Raw(",\"endDate\":\""u8).Day(end, compact: true).Raw("\""u8);
        json.Raw(",\"state\":"u8).Lower(row.State)
            .Raw(",\"costType\":"u8).Lower(row.CostType)
            .Raw(",\"budget\":"u8).Number(row.Budget)
            .Raw(",\"budgetType\":\"daily\""u8);
        if (!extended)
            json.Raw(",\"deliveryProfile\":\"as_soon_as_possible\""u8);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Number(portfolio);
        End(json, row, extended, "ADVERTISER_STATUS_ENABLED", "CAMPAIGN_PAUSED", "CAMPAIGN_ARCHIVED");
    }

    public static void AdGroup(JsonBytes json, EmulatedDisplayAdGroup row, bool extended)
    {
        json.Raw("{\"adGroupId\":"u8).Number(row.AdGroupId)
            .Raw(",\"name\":"u8).Text(row.Name)
            .Raw(",\"campaignId\":"u8).Number(row.CampaignId);
        if (row.DefaultBid is { } bid)
            json.Raw(",\"defaultBid\":"u8).Number(bid);
        json.Raw(",\"bidOptimization\":"u8).Lower(row.BidOptimization)
            .Raw(",\"state\":"u8).Lower(row.State)
            .Raw(",\"tactic\":"u8).Word(row.Tactic)
            .Optional(",\"creativeType\":"u8, row.CreativeType);
        End(json, row, extended, "AD_GROUP_STATUS_ENABLED", "AD_GROUP_PAUSED", "AD_GROUP_ARCHIVED");
    }

    public static void Ad(JsonBytes json, EmulatedDisplayAd row, bool extended)
    {
        json.Raw("{\"adId\":"u8).Number(row.AdId)
            .Raw(",\"adGroupId\":"u8).Number(row.AdGroupId)
            .Raw(",\"campaignId\":"u8).Number(row.CampaignId)
            .Optional(",\"asin\":"u8, row.Asin)
            .Optional(",\"sku\":"u8, row.Sku)
            .Optional(",\"landingPageURL\":"u8, row.LandingPageUrl)
            .Optional(",\"landingPageType\":"u8, row.LandingPageType)
            .Optional(",\"adName\":"u8, row.AdName)
            .Raw(",\"state\":"u8).Lower(row.State);
        End(json, row, extended, "AD_STATUS_LIVE", "AD_STATUS_PAUSED", "AD_STATUS_ARCHIVED");
    }

    public static void Target(JsonBytes json, EmulatedDisplayTarget row, bool extended)
    {
        json.Raw("{\"targetId\":"u8).Number(row.TargetId)
            .Raw(",\"adGroupId\":"u8).Number(row.AdGroupId)
            .Raw(",\"campaignId\":"u8).Number(row.CampaignId);
        if (row.Bid is { } bid)
            json.Raw(",\"bid\":"u8).Number(bid);
        EndTarget(json, row, extended);
    }

    /// <summary>A negative target, which does not name its campaign.</summary>
    public static void NegativeTarget(JsonBytes json, EmulatedDisplayTarget row, bool extended)
    {
        json.Raw("{\"targetId\":"u8).Number(row.TargetId)
            .Raw(",\"adGroupId\":"u8).Number(row.AdGroupId);
        EndTarget(json, row, extended, isResolved: !extended);
    }

    private static void EndTarget(JsonBytes json, EmulatedDisplayTarget row, bool extended, bool isResolved = true)
    {
        json.Raw(",\"expressionType\":"u8).Lower(row.ExpressionType)
            .Raw(",\"expression\":"u8).RawText(row.Expression);
        if (isResolved)
            json.Raw(",\"resolvedExpression\":"u8).RawText(row.Expression);
        json.Raw(",\"state\":"u8).Lower(row.State);
        End(json, row, extended, "TARGET_STATUS_LIVE", "TARGET_STATUS_PAUSED", "TARGET_STATUS_ARCHIVED");
    }

    private static void End(JsonBytes json, EmulatedEntity row, bool extended, string live, string paused, string archived)
    {
        if (extended)
            OlderJson.ExtendedData(json, row.State switch { "ENABLED" => live, "PAUSED" => paused, _ => archived }, row.CreatedAt, row.UpdatedAt);
        json.Raw("}"u8);
    }

    private static JsonBytes Lower(this JsonBytes json, string word) => json.Word(word.ToLowerInvariant());
}
