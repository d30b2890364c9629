using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>Campaigns in writes.</summary>
internal static class CampaignItem
{
    private const string Budget = "budgets[0]";
    private const string Amount = Budget + ".budgetValue.monetaryBudgetValue.monetaryBudget.value";
    public const string Recurrence = Budget + ".recurrenceTimePeriod";
    public const string Strategy = "optimizations.bidSettings.bidStrategy";
    public const string Placements = "optimizations.bidSettings.bidAdjustments.placementBidAdjustments";
    private const string OffAmazon = "optimizations.budgetSettings.offAmazonBudgetControlStrategy";

    /// <summary>Reads a new campaign and says of which product it is; null where something is wrong with it.</summary>
    public static UnifiedSegment? New(UnifiedItem item)
    {
        item.Require("adProduct", "name", "state", "budgets");
        switch (item.Product())
        {
            case UnifiedWords.SponsoredBrands:
                BrandsCampaignItem.Create(item);
                return item.Error is null ? UnifiedBrandsSegments.Campaigns : null;
            case UnifiedWords.SponsoredDisplay:
                DisplayCampaignItem.Create(item);
                return item.Error is null ? UnifiedDisplaySegments.Campaigns : null;
            default:
                Create(item);
                return item.Error is null ? UnifiedSegments.Campaigns : null;
        }
    }

    /// <summary>Reads a change of a campaign of any product.</summary>
    public static void Change(UnifiedItem item, UnifiedSegment segment, ProfileRows rows)
    {
        item.Require("campaignId");
        item.Put("campaignId", item.Text("campaignId"));
        item.Product(segment.Product);
        if (segment.Product == UnifiedWords.SponsoredBrands)
            BrandsCampaignItem.Update(item, rows);
        else if (segment.Product == UnifiedWords.SponsoredDisplay)
            DisplayCampaignItem.Update(item);
        else
            Update(item);
    }

    /// <summary>What campaigns of all products have: name, state, days, portfolio.</summary>
    public static void Plain(UnifiedItem item)
    {
        item.Put("name", item.Text("name"));
        item.State();
        item.Put("startDate", item.Day("startDateTime"));
        item.PutNullable("endDateTime", "endDate", item.IsNull("endDateTime") ? null : item.Day("endDateTime"));
        item.PutNullable("portfolioId", "portfolioId", item.IsNull("portfolioId") ? null : item.Text("portfolioId"));
    }

    /// <summary>The amount of the only budget and what it is for, as the document wants both; null where there is none.</summary>
    public static (JsonNode? Amount, string? Recurrence)? ReadAmount(UnifiedItem item)
    {
        if (!item.Has("budgets"))
            return null;
        item.List("budgets", most: 2);
        item.Require(Budget + ".budgetType", Budget + ".recurrenceTimePeriod", Amount);
        item.Word(Budget + ".budgetType", "MONETARY");
        return (item.Number(Amount), item.Word(Budget + ".recurrenceTimePeriod", "DAILY", "LIFETIME", "MONTHLY"));
    }

    private static void Create(UnifiedItem item)
    {
        item.Put("targetingType", item.Flag("autoCreationSettings.autoCreateTargets") == true ? "AUTO" : "MANUAL");
        if (item.Flag("autoCreationSettings.autoManageCampaign") is { } managed)
            item.Put("autoManageCampaign", managed);
        Common(item);
    }

    private static void Update(UnifiedItem item)
    {
        if (item.Has("autoCreationSettings"))
            item.Fail("FIELD_VALUE_CANNOT_EDIT", "autoCreationSettings", "It is given when the campaign is created");
        Common(item);
    }

    private static void Common(UnifiedItem item)
    {
        Plain(item);
        if (ReadAmount(item) is var (amount, recurrence))
            PutBudget(item, amount, recurrence);
        ReadBidding(item);
        if (item.Word(OffAmazon, "MAXIMIZE_REACH", "MINIMIZE_SPEND") is { } strategy)
            item.Put("offAmazonSettings", new JsonObject { ["offAmazonBudgetControlStrategy"] = strategy });
        ReadSites(item);
        ReadTags(item);
    }

    private static void PutBudget(UnifiedItem item, JsonNode? amount, string? recurrence)
    {
        if (recurrence is not (null or "DAILY"))
            item.Fail("ACTION_NOT_SUPPORTED", Recurrence, "Sponsored Products campaigns have daily budgets");
        item.Put("budget", new JsonObject { ["budget"] = amount, ["budgetType"] = "DAILY" });
    }

    private static void ReadBidding(UnifiedItem item)
    {
        var bidding = new JsonObject();
        if (item.Word(Strategy, [.. UnifiedWords.Strategies.Select(static pair => pair.Unified)]) is { } strategy)
            bidding["strategy"] = UnifiedWords.Strategies.ToCurrent(strategy);
        if (item.Has(Placements))
            bidding["placementBidding"] = ReadPlacements(item, UnifiedWords.Placements);
        if (bidding.Count > 0)
            item.Put("dynamicBidding", bidding);
    }

    /// <summary>Percentages of placements in the words of the product.</summary>
    public static JsonArray ReadPlacements(UnifiedItem item, IReadOnlyList<(string Unified, string Current)> words)
    {
        var placements = new JsonArray();
        foreach (var element in item.List(Placements, most: 4))
        {
            var adjustment = new UnifiedItem(element);
            adjustment.Require("placement", "percentage");
            var placement = adjustment.Word("placement", ["HOME_PAGE", .. UnifiedWords.Placements.Select(static pair => pair.Unified)]);
            var percentage = adjustment.Number("percentage");
            if (adjustment.Error is not null || words.ToCurrent(placement!) is not { } current)
                item.Invalid(Placements);
            else
                placements.Add((JsonNode)new JsonObject { ["placement"] = current, ["percentage"] = percentage });
        }

        return placements;
    }

    public static void ReadSites(UnifiedItem item)
    {
        if (!item.Has("siteRestrictions"))
            return;
        var sites = new JsonArray();
        foreach (var site in item.List("siteRestrictions", most: 1))
        {
            if (site.ValueKind == JsonValueKind.String && site.GetString() is "AMAZON_BUSINESS" or "AMAZON_HAUL")
                sites.Add((JsonNode?)site.GetString());
            else
                item.Invalid("siteRestrictions");
        }

        item.Put("siteRestrictions", sites);
    }

    public static void ReadTags(UnifiedItem item)
    {
        if (!item.Has("tags"))
            return;
        var tags = new JsonObject();
        foreach (var element in item.List("tags", most: 50))
        {
            var tag = new UnifiedItem(element);
            tag.Require("key", "value");
            if (tag.Error is null && tag.Text("key") is { } key && tag.Text("value") is { } value)
                tags[key] = value;
            else
                item.Invalid("tags");
        }

        item.Put("tags", tags);
    }
}
