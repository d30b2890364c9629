using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Unified;

/// <summary>How rows look on the wire of Ads API v1.</summary>
internal static class UnifiedJson
{
    public static void Campaign(JsonBytes json, EmulatedCampaign row, Marketplace marketplace)
    {
        json.Raw("{\"adProduct\":\"SPONSORED_PRODUCTS\",\"autoCreationSettings\":{\"autoCreateTargets\":"u8).Flag(row.TargetingType == "AUTO");
        if (row.OtherMembers?.GetValueOrDefault("autoManageCampaign") is { } managed)
            json.Raw(",\"autoManageCampaign\":"u8).RawText(managed);
        json.Raw("},\"budgets\":[{\"budgetType\":\"MONETARY\",\"budgetValue\":{\"monetaryBudgetValue\":{\"monetaryBudget\":{\"currencyCode\":"u8)
            .Text(marketplace.CurrencyCode).Raw(",\"value\":"u8).Number(row.Budget)
            .Raw("}}},\"recurrenceTimePeriod\":\"DAILY\"}],\"campaignId\":"u8).Id(row.CampaignId);
        Times(json, row);
        if (row.EndDate is { } end)
            json.Raw(",\"endDateTime\":\""u8).Day(end).Raw("T23:59:59Z\""u8);
        json.Raw(",\"marketplaceScope\":\"SINGLE_MARKETPLACE\",\"marketplaces\":["u8).Text(CodeOf(marketplace)).Raw("],\"name\":"u8).Text(row.Name);
        Optimizations(json, row);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Id(portfolio);
        if (row.OtherMembers?.GetValueOrDefault("siteRestrictions") is { } sites)
            json.Raw(",\"siteRestrictions\":"u8).RawText(sites);
        json.Raw(",\"startDateTime\":\""u8).Day(row.StartDate).Raw("T00:00:00Z\""u8);
        StateAndStatus(json, row, "CAMPAIGN");
        if (row.Tags is not null)
            Tags(json, row.Tags);
        json.Raw("}"u8);
    }

    public static void AdGroup(JsonBytes json, EmulatedAdGroup row, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId)
            .Raw(",\"adProduct\":\"SPONSORED_PRODUCTS\",\"bid\":{\"currencyCode\":"u8).Text(marketplace.CurrencyCode)
            .Raw(",\"defaultBid\":"u8).Number(row.DefaultBid)
            .Raw("},\"campaignId\":"u8).Id(row.CampaignId);
        Times(json, row);
        json.Raw(",\"name\":"u8).Text(row.Name);
        StateAndStatus(json, row, "AD_GROUP");
        json.Raw("}"u8);
    }

    public static void Ad(JsonBytes json, EmulatedProductAd row, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId).Raw(",\"adId\":"u8).Id(row.AdId)
            .Raw(",\"adProduct\":\"SPONSORED_PRODUCTS\",\"adType\":\"PRODUCT_AD\",\"campaignId\":"u8).Id(row.CampaignId);
        Times(json, row);
        json.Raw(",\"creative\":{\"productCreative\":{\"productCreativeSettings\":{\"advertisedProduct\":{"u8);
        if (row.OtherMembers?.GetValueOrDefault("globalStoreSetting") is { } store)
            json.Raw("\"globalStoreSetting\":"u8).RawText(store.Replace("catalogSourceCountryCode", "catalogSourceMarketplace", StringComparison.Ordinal).Replace("\"UK\"", "\"GB\"", StringComparison.Ordinal)).Raw(","u8);
        if (row.Sku is not null)
        {
            json.Raw("\"productId\":"u8).Text(row.Sku).Raw(",\"productIdType\":\"SKU\""u8);
            if (row.Asin is not null)
                json.Raw(",\"resolvedProductId\":"u8).Text(row.Asin).Raw(",\"resolvedProductIdType\":\"ASIN\""u8);
        }
        else
        {
            json.Raw("\"productId\":"u8).Text(row.Asin ?? "").Raw(",\"productIdType\":\"ASIN\""u8);
        }

        json.Raw("}"u8).Optional(",\"headline\":"u8, row.CustomText).Raw("}}},\"marketplaceScope\":\"SINGLE_MARKETPLACE\",\"marketplaces\":["u8)
            .Text(CodeOf(marketplace)).Raw("]"u8);
        StateAndStatus(json, row, "AD");
        json.Raw("}"u8);
    }

    public static void Keyword(JsonBytes json, EmulatedKeyword row, Marketplace marketplace)
    {
        Target(json, row, row.KeywordId, row.AdGroupId, row.CampaignId, row.Bid, marketplace);
        KeywordDetails(json, row.KeywordText, row.MatchType, row.NativeLanguageKeyword, row.NativeLanguageLocale);
        TargetEnd(json, row, "KEYWORD", isNegative: false, isOfCampaign: false);
    }

    public static void NegativeKeyword(JsonBytes json, EmulatedNegativeKeyword row, Marketplace marketplace)
    {
        Target(json, row, row.KeywordId, row.AdGroupId, row.CampaignId, null, marketplace);
        KeywordDetails(json, row.KeywordText, row.MatchType["NEGATIVE_".Length..], row.NativeLanguageKeyword, row.NativeLanguageLocale);
        TargetEnd(json, row, "KEYWORD", isNegative: true, row.AdGroupId is null);
    }

    public static void ProductTarget(JsonBytes json, EmulatedTarget row, Marketplace marketplace)
    {
        Target(json, row, row.TargetId, row.AdGroupId, row.CampaignId, row.Bid, marketplace);
        json.Raw(",\"targetDetails\":"u8).Details(row.Expression);
        TargetEnd(json, row, UnifiedExpressionJson.TypeOf(row.Expression), isNegative: false, isOfCampaign: false);
    }

    public static void NegativeTarget(JsonBytes json, EmulatedNegativeTarget row, Marketplace marketplace)
    {
        Target(json, row, row.TargetId, row.AdGroupId, row.CampaignId, null, marketplace);
        json.Raw(",\"targetDetails\":"u8).Details(row.Expression);
        TargetEnd(json, row, UnifiedExpressionJson.TypeOf(row.Expression), isNegative: true, row.AdGroupId is null);
    }

    // The campaign of a target is named at the level of campaigns only, as the document has it.
    private static void Target(JsonBytes json, EmulatedEntity row, long id, long? adGroupId, long campaignId, decimal? bid, Marketplace marketplace)
    {
        json.Raw("{"u8);
        if (adGroupId is { } adGroup)
            json.Raw("\"adGroupId\":"u8).Id(adGroup);
        else
            json.Raw("\"campaignId\":"u8).Id(campaignId);
        json.Raw(",\"adProduct\":\"SPONSORED_PRODUCTS\""u8);
        if (bid is { } amount)
            json.Raw(",\"bid\":{\"bid\":"u8).Number(amount).Raw(",\"currencyCode\":"u8).Text(marketplace.CurrencyCode).Raw("}"u8);
        Times(json, row);
        json.Raw(",\"targetId\":"u8).Id(id);
    }

    private static void KeywordDetails(JsonBytes json, string text, string match, string? native, string? locale) =>
        json.Raw(",\"targetDetails\":{\"keywordTarget\":{\"keyword\":"u8).Text(text).Raw(",\"matchType\":"u8).Word(match)
            .Optional(",\"nativeLanguageKeyword\":"u8, native).Optional(",\"nativeLanguageLocale\":"u8, locale).Raw("}}"u8);

    private static void TargetEnd(JsonBytes json, EmulatedEntity row, string type, bool isNegative, bool isOfCampaign)
    {
        json.Raw(",\"negative\":"u8).Flag(isNegative)
            .Raw(",\"targetLevel\":"u8).Word(isOfCampaign ? "CAMPAIGN" : "AD_GROUP")
            .Raw(",\"targetType\":"u8).Word(type);
        StateAndStatus(json, row, "TARGET");
        json.Raw("}"u8);
    }

    private static void Times(JsonBytes json, EmulatedEntity row) =>
        json.Raw(",\"creationDateTime\":"u8).Moment(row.CreatedAt).Raw(",\"lastUpdatedDateTime\":"u8).Moment(row.UpdatedAt);

    private static void StateAndStatus(JsonBytes json, EmulatedEntity row, string noun)
    {
        json.Raw(",\"state\":"u8).Text(row.State);
        if (row.State == EntityStates.Enabled)
            json.Raw(",\"status\":{\"deliveryStatus\":\"DELIVERING\"}"u8);
        else if (row.State is EntityStates.Paused or EntityStates.Archived)
            json.Raw(",\"status\":{\"deliveryReasons\":["u8).Text($"{noun}_{row.State}").Raw("],\"deliveryStatus\":\"NOT_DELIVERING\"}"u8);
        else
            json.Raw(",\"status\":{\"deliveryStatus\":\"NOT_DELIVERING\"}"u8);
    }

    private static void Optimizations(JsonBytes json, EmulatedCampaign row)
    {
        var offAmazon = row.OtherMembers?.GetValueOrDefault("offAmazonSettings");
        if (row.BiddingStrategy is null && offAmazon is null)
            return;
        json.Raw(",\"optimizations\":{"u8);
        if (row.BiddingStrategy is { } strategy)
        {
            json.Raw("\"bidSettings\":{\"bidAdjustments\":{\"placementBidAdjustments\":["u8);
            var separate = false;
            foreach (var (placement, percentage) in row.PlacementBidding)
            {
                json.Raw(separate ? ",{\"percentage\":"u8 : "{\"percentage\":"u8).Number((long)percentage)
                    .Raw(",\"placement\":"u8).Text(UnifiedWords.Placements.ToUnified(placement)).Raw("}"u8);
                separate = true;
            }

            json.Raw("]},\"bidStrategy\":"u8).Text(UnifiedWords.Strategies.ToUnified(strategy)).Raw("}"u8);
        }

        if (offAmazon is not null)
            json.Raw(row.BiddingStrategy is null ? "\"budgetSettings\":"u8 : ",\"budgetSettings\":"u8).RawText(offAmazon);
        json.Raw("}"u8);
    }

    private static void Tags(JsonBytes json, IReadOnlyDictionary<string, string> tags)
    {
        json.Raw(",\"tags\":["u8);
        var separate = false;
        foreach (var (name, value) in tags)
        {
            json.Raw(separate ? ",{\"key\":"u8 : "{\"key\":"u8).Text(name).Raw(",\"value\":"u8).Text(value).Raw("}"u8);
            separate = true;
        }

        json.Raw("]"u8);
    }

    private static string CodeOf(Marketplace marketplace) => marketplace.CountryCode == "UK" ? "GB" : marketplace.CountryCode;
}
