using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Unified;

/// <summary>How rows of Sponsored Brands look on the wire of Ads API v1.</summary>
internal static class UnifiedBrandsJson
{
    private const string Product = UnifiedWords.SponsoredBrands;

    public static void Campaign(JsonBytes json, EmulatedBrandsCampaign row, Marketplace marketplace)
    {
        json.Raw("{\"adProduct\":"u8).Text(Product);
        if (Kept(row, "brandEntityId") is { } brand)
            json.Raw(",\"brandId\":"u8).RawText(brand);
        UnifiedDisplayJson.Budget(json, row.Budget, row.BudgetType, marketplace);
        json.Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        if (Kept(row, "costType") is { } cost)
            json.Raw(",\"costType\":"u8).RawText(cost);
        UnifiedJson.Times(json, row);
        UnifiedDisplayJson.Days(json, row.StartDate, row.EndDate);
        json.Raw(",\"isMultiAdGroupsEnabled\":true,\"marketplaceScope\":\"SINGLE_MARKETPLACE\",\"marketplaces\":["u8).Text(UnifiedJson.CodeOf(marketplace))
            .Raw("],\"name\":"u8).Text(row.Name);
        if (Kept(row, "bidding") is { } bidding)
            Bidding(json, JsonNode.Parse(bidding)!);
        if (row.PortfolioId is { } portfolio)
            json.Raw(",\"portfolioId\":"u8).Id(portfolio);
        if (Kept(row, "productLocation") is { } location)
            json.Raw(",\"salesChannel\":"u8).Word(location == "\"SOLD_ON_AMAZON\"" ? "AMAZON" : "OFF_AMAZON");
        if (Kept(row, "siteRestrictions") is { } sites)
            json.Raw(",\"siteRestrictions\":"u8).RawText(sites);
        UnifiedJson.StateAndStatus(json, row, "CAMPAIGN");
        if (Kept(row, "tags") is { } tags)
            UnifiedJson.Tags(json, JsonNode.Parse(tags)!.AsObject().ToDictionary(static tag => tag.Key, static tag => tag.Value?.ToString() ?? "", StringComparer.Ordinal));
        if (Kept(row, "targetedPGDealId") is { } deal)
            json.Raw(",\"targetedPGDealId\":"u8).RawText(deal);
        json.Raw("}"u8);
    }

    public static void AdGroup(JsonBytes json, EmulatedBrandsAdGroup row, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId).Raw(",\"adProduct\":"u8).Text(Product).Raw(",\"campaignId\":"u8).Id(row.CampaignId);
        UnifiedJson.Times(json, row);
        json.Raw(",\"name\":"u8).Text(row.Name);
        UnifiedJson.StateAndStatus(json, row, "AD_GROUP");
        json.Raw("}"u8);
    }

    public static void Ad(JsonBytes json, EmulatedBrandsAd row, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(row.AdGroupId).Raw(",\"adId\":"u8).Id(row.AdId).Raw(",\"adProduct\":"u8).Text(Product)
            .Raw(",\"adType\":\"COMPONENT\",\"campaignId\":"u8).Id(row.CampaignId);
        UnifiedJson.Times(json, row);
        var creative = Kept(row, "creative") is { } kept ? JsonNode.Parse(kept)! : new JsonObject();
        json.Raw(",\"creative\":{\"componentCreative\":"u8).RawText(Creative(creative).ToJsonString())
            .Raw("},\"marketplaceScope\":\"SINGLE_MARKETPLACE\",\"marketplaces\":["u8).Text(UnifiedJson.CodeOf(marketplace))
            .Raw("],\"name\":"u8).Text(row.Name);
        UnifiedJson.StateAndStatus(json, row, "AD");
        json.Raw("}"u8);
    }

    private static void Bidding(JsonBytes json, JsonNode bidding)
    {
        json.Raw(",\"optimizations\":{\"bidSettings\":{\"bidStrategy\":"u8).Word(bidding["bidOptimization"]?.GetValue<bool>() == true ? "SALES_UP_AND_DOWN" : "MANUAL");
        if (bidding["bidAdjustmentsByPlacement"] is JsonArray { Count: > 0 } placements)
        {
            json.Raw(",\"bidAdjustments\":{\"placementBidAdjustments\":["u8);
            var separate = false;
            foreach (var adjustment in placements)
            {
                json.Raw(separate ? ",{\"percentage\":"u8 : "{\"percentage\":"u8).RawText(adjustment!["percentage"]!.ToJsonString())
                    .Raw(",\"placement\":"u8).Text(UnifiedWords.BrandsPlacements.ToUnified(adjustment["placement"]!.GetValue<string>())).Raw("}"u8);
                separate = true;
            }

            json.Raw("]}"u8);
        }

        json.Raw("}}"u8);
    }

    // A video, or a collection of products, of which the document wants three.
    private static JsonObject Creative(JsonNode creative)
    {
        var products = new JsonArray([.. (creative["asins"] as JsonArray ?? []).Take(10)
            .Select(static asin => new JsonObject { ["productId"] = asin!.ToString(), ["productIdType"] = "ASIN" })]);
        var shared = new JsonObject { ["brand"] = creative["brandName"]?.ToString() ?? "" };
        if (creative["videoAssetIds"] is JsonArray { Count: > 0 } videos)
        {
            return new JsonObject { ["productVideoSettings"] = new JsonObject { ["untranslatedVideos"] = Videos(videos), ["videos"] = Videos(videos) } };
        }

        return products.Count < 3
            ? new JsonObject { ["autoCollectionSettings"] = new JsonObject { ["sharedSettings"] = shared } }
            : new JsonObject
            {
                ["manualCollectionSettings"] = new JsonObject
                {
                    ["landingPage"] = new JsonObject { ["landingPageType"] = "ASIN_LIST" },
                    ["productInclusions"] = products,
                    ["sharedSettings"] = shared,
                },
            };
    }

    private static JsonArray Videos(JsonArray ids) => new([.. ids.Take(2)
        .Select(static id => id!.ToString().Split(':', 2))
        .Select(static parts => new JsonObject { ["assetId"] = parts[0], ["assetVersion"] = parts.Length > 1 ? parts[1] : "version_v1" })]);

    private static string? Kept(EmulatedEntity row, string name) => row.OtherMembers?.GetValueOrDefault(name);
}
