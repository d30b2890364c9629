using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Exports;

/// <summary>How campaigns and ad groups look in exports.</summary>
internal static class ExportJson
{
    private static readonly IReadOnlyList<(string Exported, string Current)> Strategies =
        [("SALES_BID_DOWN_ONLY", "LEGACY_FOR_SALES"), ("SALES_BID_UP_AND_DOWN", "AUTO_FOR_SALES")];

    public static void Campaign(JsonBytes json, EmulatedCampaign row, Marketplace marketplace)
    {
        Begin(json, row.PortfolioId, row.CampaignId, UnifiedWords.SponsoredProducts, row.Name, row.StartDate, row.EndDate);
        if (row.Tags is not null)
            UnifiedJson.Tags(json, row.Tags);
        if (row.BiddingStrategy is { } strategy)
        {
            json.Raw(",\"optimization\":{\"bidStrategy\":"u8).Text(Strategies.FirstOrDefault(pair => pair.Current == strategy).Exported ?? strategy);
            Placements(json, row.PlacementBidding.Select(static pair => (pair.Key, (decimal)pair.Value)));
            json.Raw("}"u8);
        }

        Budget(json, row.Budget, "DAILY", marketplace);
        json.Raw(",\"targetingSettings\":"u8).Text(row.TargetingType);
        End(json, row, "CAMPAIGN");
    }

    public static void Campaign(JsonBytes json, EmulatedBrandsCampaign row, Marketplace marketplace)
    {
        Begin(json, row.PortfolioId, row.CampaignId, UnifiedWords.SponsoredBrands, row.Name, row.StartDate, row.EndDate);
        if (Kept(row, "costType") is { } cost)
            json.Raw(",\"costType\":"u8).RawText(cost);
        if (Kept(row, "tags") is { } tags)
            UnifiedJson.Tags(json, JsonNode.Parse(tags)!.AsObject().ToDictionary(static tag => tag.Key, static tag => tag.Value?.ToString() ?? "", StringComparer.Ordinal));
        if (Kept(row, "brandEntityId") is { } brand)
            json.Raw(",\"brandEntityId\":"u8).RawText(brand);
        if (Kept(row, "bidding") is { } kept)
        {
            var bidding = JsonNode.Parse(kept)!;
            json.Raw(",\"optimization\":{\"bidStrategy\":"u8).Word(bidding["bidOptimization"]?.GetValue<bool>() == true ? "SALES_UP_AND_DOWN" : "MANUAL");
            if (bidding["bidAdjustmentsByPlacement"] is JsonArray { Count: > 0 } placements)
                Placements(json, placements.Select(static one => (one!["placement"]!.ToString(), one["percentage"]!.GetValue<decimal>())));
            json.Raw("}"u8);
        }

        Budget(json, row.Budget, row.BudgetType, marketplace);
        End(json, row, "CAMPAIGN");
    }

    public static void Campaign(JsonBytes json, EmulatedDisplayCampaign row, Marketplace marketplace)
    {
        Begin(json, row.PortfolioId, row.CampaignId, UnifiedWords.SponsoredDisplay, row.Name, row.StartDate, row.EndDate);
        json.Raw(",\"costType\":"u8).Text(row.CostType);
        Budget(json, row.Budget, "DAILY", marketplace);
        json.Raw(",\"targetingSettings\":"u8).Text(row.Tactic);
        End(json, row, "CAMPAIGN");
    }

    public static void AdGroup(
        JsonBytes json, EmulatedEntity row, string product, long id, long campaignId, string name, decimal? bid, string? creativeType, Marketplace marketplace)
    {
        json.Raw("{\"adGroupId\":"u8).Id(id).Raw(",\"campaignId\":"u8).Id(campaignId).Raw(",\"adProduct\":"u8).Text(product).Raw(",\"name\":"u8).Text(name)
            .Optional(",\"creativeType\":"u8, creativeType);
        if (bid is { } amount)
            json.Raw(",\"bid\":{\"defaultBid\":"u8).Number(amount).Raw(",\"currencyCode\":"u8).Text(marketplace.CurrencyCode).Raw("}"u8);
        End(json, row, "AD_GROUP");
    }

    /// <summary>State, delivery and times, which end every row.</summary>
    public static void End(JsonBytes json, EmulatedEntity row, string noun)
    {
        json.Raw(",\"state\":"u8).Text(row.State);
        if (row.State == EntityStates.Enabled)
            json.Raw(",\"deliveryStatus\":\"DELIVERING\""u8);
        else
            json.Raw(",\"deliveryStatus\":\"NOT_DELIVERING\",\"deliveryReasons\":["u8).Text($"{noun}_{row.State}").Raw("]"u8);
        json.Raw(",\"creationDateTime\":"u8).Moment(row.CreatedAt).Raw(",\"lastUpdatedDateTime\":"u8).Moment(row.UpdatedAt).Raw("}"u8);
    }

    public static string? Kept(EmulatedEntity row, string name) => row.OtherMembers?.GetValueOrDefault(name);

    private static void Begin(JsonBytes json, long? portfolioId, long campaignId, string product, string name, DateOnly start, DateOnly? end)
    {
        json.Raw("{"u8);
        if (portfolioId is { } portfolio)
            json.Raw("\"portfolioId\":"u8).Id(portfolio).Raw(","u8);
        json.Raw("\"campaignId\":"u8).Id(campaignId).Raw(",\"adProduct\":"u8).Text(product).Raw(",\"name\":"u8).Text(name)
            .Raw(",\"startDate\":\""u8).Day(start).Raw("\""u8);
        if (end is { } last)
            json.Raw(",\"endDate\":\""u8).Day(last).Raw("\""u8);
    }

    private static void Placements(JsonBytes json, IEnumerable<(string Placement, decimal Percentage)> placements)
    {
        json.Raw(",\"placementBidAdjustments\":["u8);
        var separate = false;
        foreach (var (placement, percentage) in placements)
        {
            json.Raw(separate ? ",{\"percentage\":"u8 : "{\"percentage\":"u8).Number(percentage).Raw(",\"placement\":"u8).Text(placement).Raw("}"u8);
            separate = true;
        }

        json.Raw("]"u8);
    }

    private static void Budget(JsonBytes json, decimal amount, string recurrence, Marketplace marketplace) =>
        json.Raw(",\"budgetCaps\":{\"recurrenceTimePeriod\":"u8).Text(recurrence)
            .Raw(",\"budgetType\":\"MONETARY\",\"budgetValue\":{\"monetaryBudget\":{\"currencyCode\":"u8).Text(marketplace.CurrencyCode)
            .Raw(",\"amount\":"u8).Number(amount).Raw("}}}"u8);
}
