using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Unified;

/// <summary>How rows of Sponsored Display look on the wire of Ads API v1.</summary>
internal static class UnifiedDisplayJson
{
    private const string Product = UnifiedWords.SponsoredDisplay;

    public static void Campaign(JsonBytes json, EmulatedDisplayCampaign row, Marketplace marketplace)
    {
        json.Raw("{\"adProduct\":"u8).Text(Product);
        Budget(json, row.Budget, "DAILY", marketplace);
        json.Raw(",\"campaignId\":"u8).Id(row.CampaignId).Raw(",\"costType\":"u8).Text(row.CostType);
        UnifiedJson.Times(json, row);
        Days(json, row.StartDate, row.EndDate);
        json.Raw(",\"marketplaceScope\":\"SINGLE_MARKETPLACE\",\"marketplaces\":["u8).Text(UnifiedJson.CodeOf(marketplace)).Raw("],\"name\":"u8).Text(row.Name);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Id(portfolio);
        UnifiedJson.StateAndStatus(json, row, "CAMPAIGN");
        json.Raw("}"u8);
    }

    public static void AdGroup(JsonBytes json, EmulatedDisplayAdGroup row, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId).Raw(",\"adProduct\":"u8).Text(Product);
        if (row.DefaultBid is { } bid)
            json.Raw(",\"bid\":{\"currencyCode\":"u8).Text(marketplace.CurrencyCode).Raw(",\"defaultBid\":"u8).Number(bid).Raw("}"u8);
        json.Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        UnifiedJson.Times(json, row);
        json.Optional(",\"creativeType\":"u8, row.CreativeType).Raw(",\"name\":"u8).Text(row.Name);
        UnifiedJson.StateAndStatus(json, row, "AD_GROUP");
        json.Raw("}"u8);
    }

    /// <summary>An ad of a product, or of a page.</summary>
    public static void Ad(JsonBytes json, EmulatedDisplayAd row, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId).Raw(",\"adId\":"u8).Id(row.AdId).Raw(",\"adProduct\":"u8).Text(Product)
            .Raw(",\"adType\":"u8).Word(row.LandingPageUrl is null ? "PRODUCT_AD" : "COMPONENT")
            .Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        UnifiedJson.Times(json, row);
        if (row.LandingPageUrl is { } page)
        {
            json.Raw(",\"creative\":{\"componentCreative\":{\"responsiveEcommerceSettings\":{\"landingPage\":{\"landingPageType\":"u8)
                .Text(row.LandingPageType ?? "STORE").Raw(",\"landingPageUrl\":"u8).Text(page).Raw("}}}}"u8);
        }
        else
        {
            json.Raw(",\"creative\":{\"productCreative\":{\"productCreativeSettings\":{\"advertisedProduct\":{\"productId\":"u8)
                .Text(row.Sku ?? row.Asin ?? "").Raw(",\"productIdType\":"u8).Word(row.Sku is null ? "ASIN" : "SKU");
            if (row.Sku is not null && row.Asin is not null)
                json.Raw(",\"resolvedProductId\":"u8).Text(row.Asin).Raw(",\"resolvedProductIdType\":\"ASIN\""u8);
            json.Raw("}}}}"u8);
        }

        json.Raw(",\"marketplaceScope\":\"SINGLE_MARKETPLACE\",\"marketplaces\":["u8).Text(UnifiedJson.CodeOf(marketplace)).Raw("]"u8)
            .Optional(",\"name\":"u8, row.AdName);
        UnifiedJson.StateAndStatus(json, row, "AD");
        json.Raw("}"u8);
    }

    public static void NegativeTarget(JsonBytes json, EmulatedDisplayTarget row, Marketplace marketplace)
    {
        var expression = UnifiedDisplaySegments.Read(row);
        UnifiedJson.Target(json, row, row.TargetId, row.AdGroupId, row.CampaignId, bid: null, marketplace, Product);
        json.Raw(",\"targetDetails\":"u8).Details(expression, resolves: false);
        UnifiedJson.TargetEnd(json, row, UnifiedExpressionJson.TypeOf(expression), isNegative: true, isOfCampaign: false);
    }

    public static void Budget(JsonBytes json, decimal amount, string recurrence, Marketplace marketplace) =>
        json.Raw(",\"budgets\":[{\"budgetType\":\"MONETARY\",\"budgetValue\":{\"monetaryBudgetValue\":{\"monetaryBudget\":{\"currencyCode\":"u8)
            .Text(marketplace.CurrencyCode).Raw(",\"value\":"u8).Number(amount)
            .Raw("}}},\"recurrenceTimePeriod\":"u8).Text(recurrence).Raw("}]"u8);

    public static void Days(JsonBytes json, DateOnly start, DateOnly? end)
    {
        if (end is { } last)
            json.Raw(",\"endDateTime\":\""u8).Day(last).Raw("T23:59:59Z\""u8);
        json.Raw(",\"startDateTime\":\""u8).Day(start).Raw("T00:00:00Z\""u8);
    }
}
