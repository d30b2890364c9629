using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonAds.Emulator.Unified;

/// <summary>Campaigns in writes.</summary>
internal static class CampaignItem
{
    private const string Budget = "budgets[0]";
    private const string Amount = Budget + ".budgetValue.monetaryBudgetValue.monetaryBudget.value";
    private const string Strategy = "optimizations.bidSettings.bidStrategy";
    private const string Placements = "optimizations.bidSettings.bidAdjustments.placementBidAdjustments";
    private const string OffAmazon = "optimizations.budgetSettings.offAmazonBudgetControlStrategy";

    public static void Create(UnifiedItem item)
    {
        item.Require("adProduct", "name", "state", "budgets");
        item.Product();
        item.Put("targetingType", item.Flag("autoCreationSettings.autoCreateTargets") == true ? "AUTO" : "MANUAL");
        if (item.Flag("autoCreationSettings.autoManageCampaign") is { } managed)
            item.Put("autoManageCampaign", managed);
        Common(item);
    }

    public static void Update(UnifiedItem item)
    {
        item.Require("campaignId");
        item.Put("campaignId", item.Text("campaignId"));
        item.Product();
        if (item.Has("autoCreationSettings"))
            item.Fail("FIELD_VALUE_CANNOT_EDIT", "autoCreationSettings", "It is given when the campaign is created");
        Common(item);
    }

    private static void Common(UnifiedItem item)
    {
        item.Put("name", item.Text("name"));
        item.State();
        if (item.Has("budgets"))
            ReadBudget(item);
        item.Put("startDate", item.Day("startDateTime"));
        item.PutNullable("endDateTime", "endDate", item.IsNull("endDateTime") ? null : item.Day("endDateTime"));
        item.PutNullable("portfolioId", "portfolioId", item.IsNull("portfolioId") ? null : item.Text("portfolioId"));
        ReadBidding(item);
        if (item.Word(OffAmazon, "MAXIMIZE_REACH", "MINIMIZE_SPEND") is { } strategy)
            item.Put("offAmazonSettings", new JsonObject { ["offAmazonBudgetControlStrategy"] = strategy });
        ReadSites(item);
        ReadTags(item);
    }

    private static void ReadBudget(UnifiedItem item)
    {
        item.List("budgets", most: 2);
        item.Require(Budget + ".budgetType", Budget + ".recurrenceTimePeriod", Amount);
        item.Word(Budget + ".budgetType", "MONETARY");
        if (item.Word(Budget + ".recurrenceTimePeriod", "DAILY", "LIFETIME", "MONTHLY") is not (null or "DAILY"))
            item.Fail("ACTION_NOT_SUPPORTED", Budget + ".recurrenceTimePeriod", "Sponsored Products campaigns have daily budgets");
        item.Put("budget", new JsonObject { ["budget"] = item.Number(Amount), ["budgetType"] = "DAILY" });
    }

    private static void ReadBidding(UnifiedItem item)
    {
        var bidding = new JsonObject();
        if (item.Word(Strategy, [.. UnifiedWords.Strategies.Select(static pair => pair.Unified)]) is { } strategy)
            bidding["strategy"] = UnifiedWords.Strategies.ToCurrent(strategy);
        if (item.Has(Placements))
        {
            var placements = new JsonArray();
            foreach (var element in item.List(Placements, most: 4))
            {
                var adjustment = new UnifiedItem(element);
                adjustment.Require("placement", "percentage");
                var placement = adjustment.Word("placement", ["HOME_PAGE", .. UnifiedWords.Placements.Select(static pair => pair.Unified)]);
                var percentage = adjustment.Number("percentage");
                if (adjustment.Error is not null || UnifiedWords.Placements.ToCurrent(placement!) is not { } current)
                    item.Invalid(Placements);
                else
                    placements.Add((JsonNode)new JsonObject { ["placement"] = current, ["percentage"] = percentage });
            }

            bidding["placementBidding"] = placements;
        }

        if (bidding.Count > 0)
            item.Put("dynamicBidding", bidding);
    }

    private static void ReadSites(UnifiedItem item)
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

    private static void ReadTags(UnifiedItem item)
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
