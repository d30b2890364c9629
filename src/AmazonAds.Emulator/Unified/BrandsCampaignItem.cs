using System.Globalization;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>Sponsored Brands campaigns in writes, in the terms of version 4.</summary>
internal static class BrandsCampaignItem
{
    public static void Create(UnifiedItem item)
    {
        if (CampaignItem.ReadAmount(item) is var (amount, recurrence))
        {
            if (recurrence == "MONTHLY")
                item.Invalid(CampaignItem.Recurrence);
            item.Put("budget", amount);
            item.Put("budgetType", recurrence);
        }

        item.Put("brandEntityId", item.Text("brandId"));
        item.Put("costType", item.Word("costType", "CPC", "VCPM", "FIXED_PRICE"));
        if (item.Word("salesChannel", "AMAZON", "OFF_AMAZON") is { } channel)
            item.Put("productLocation", channel == "AMAZON" ? "SOLD_ON_AMAZON" : "NOT_SOLD_ON_AMAZON");
        item.Put("targetedPGDealId", item.Text("targetedPGDealId"));
        CampaignItem.ReadSites(item);
        Common(item, bidding: []);
    }

    public static void Update(UnifiedItem item, ProfileRows rows)
    {
        var row = long.TryParse(item.Text("campaignId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? rows.Brands.Campaigns.Find(id) : null;
        if (CampaignItem.ReadAmount(item) is var (amount, recurrence))
        {
            if (recurrence != row?.BudgetType)
                item.Fail("FIELD_VALUE_CANNOT_EDIT", CampaignItem.Recurrence, "What a budget is for stays");
            item.Put("budget", amount);
        }

        Common(item, row?.OtherMembers?.GetValueOrDefault("bidding") is { } kept ? JsonNode.Parse(kept)!.AsObject() : []);
    }

    // What is not said of bidding stays.
    private static void Common(UnifiedItem item, JsonObject bidding)
    {
        CampaignItem.Plain(item);
        CampaignItem.ReadTags(item);
        if (item.Word(CampaignItem.Strategy, "MANUAL", "SALES_UP_AND_DOWN") is { } strategy)
        {
            bidding["bidOptimization"] = strategy != "MANUAL";
            if (strategy != "MANUAL")
                bidding.Remove("bidAdjustmentsByPlacement");
        }

        if (item.Has(CampaignItem.Placements))
            bidding["bidAdjustmentsByPlacement"] = CampaignItem.ReadPlacements(item, UnifiedWords.BrandsPlacements);
        if (item.Has("optimizations"))
            item.Put("bidding", bidding);
    }
}
