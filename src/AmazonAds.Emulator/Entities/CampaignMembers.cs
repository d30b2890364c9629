using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>The members of a campaign that creating and updating treat alike.</summary>
internal static class CampaignMembers
{
    private static readonly string[] KeptUnread = ["autoManageCampaign", "offAmazonSettings", "siteRestrictions"];

    public static EmulatedCampaign Apply(WriteContext context, EmulatedCampaign row, ItemReader item)
    {
        if (item.Has("name"))
            row = row with { Name = item.Text("name", longest: 128) };
        if (item.Has("budget"))
            row = row with { Budget = Budget(context, item) };
        if (item.Has("endDate"))
            row = row with { EndDate = item.Day("endDate") };
        if (item.Has("portfolioId"))
            row = row with { PortfolioId = item.IsNull("portfolioId") ? null : item.Id("portfolioId") };
        if (item.Member("dynamicBidding") is { ValueKind: JsonValueKind.Object } bidding)
            row = Bidding(row, new ItemReader(bidding, olderDialect: false), item);
        if (item.Member("tags") is { ValueKind: JsonValueKind.Object } tags)
            row = row with { Tags = tags.EnumerateObject().ToDictionary(static tag => tag.Name, static tag => tag.Value.ToString(), StringComparer.Ordinal) };
        foreach (var name in KeptUnread)
        {
            if (item.Member(name) is { } value)
                row = row with { OtherMembers = With(row.OtherMembers, name, value.GetRawText()) };
        }

        if (row.EndDate < (item.Day("startDate") ?? row.StartDate))
            item.Fail(new ItemError("dateError", "START_DATE_AFTER_END_DATE", "The campaign ends before it starts") { Member = "endDate" });
        return row;
    }

    private static decimal Budget(WriteContext context, ItemReader item)
    {
        var reader = new ItemReader(item.Member("budget")!.Value, olderDialect: false);
        var budget = reader.Amount("budget");
        reader.Choice("budgetType", "DAILY");
        if (reader.Error is { } error)
            item.Fail(error with { Member = "budget." + error.Member });
        var marketplace = context.Marketplace;
        if (budget < marketplace.LowestBudget || budget > marketplace.HighestBudget)
        {
            item.Fail(new ItemError("budgetError", "BUDGET_OUT_OF_MARKET_PLACE_RANGE", "The budget is out of the marketplace's range")
            {
                Member = "budget.budget",
                LowerLimit = marketplace.LowestBudget.ToString(CultureInfo.InvariantCulture),
                UpperLimit = marketplace.HighestBudget.ToString(CultureInfo.InvariantCulture),
            });
        }

        return budget;
    }

    private static EmulatedCampaign Bidding(EmulatedCampaign row, ItemReader bidding, ItemReader item)
    {
        if (bidding.Has("strategy"))
            row = row with { BiddingStrategy = bidding.Choice("strategy", "AUTO_FOR_SALES", "LEGACY_FOR_SALES", "MANUAL", "RULE_BASED") };
        if (bidding.Member("placementBidding") is { ValueKind: JsonValueKind.Array } placements)
        {
            var percentages = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var placement in placements.EnumerateArray())
            {
                var reader = new ItemReader(placement, olderDialect: false);
                var name = reader.Choice("placement", "PLACEMENT_PRODUCT_PAGE", "PLACEMENT_REST_OF_SEARCH", "PLACEMENT_TOP", "SITE_AMAZON_BUSINESS");
                var percentage = reader.Amount("percentage");
                if (reader.Error is not null || percentage is < 0 or > 900)
                    bidding.Fail(reader.Error ?? new ItemError("rangeError", "TOO_HIGH", "percentage must be between 0 and 900"));
                else
                    percentages[name] = (int)percentage;
            }

            row = row with { PlacementBidding = percentages };
        }

        if (bidding.Error is { } error)
            item.Fail(error with { Member = "dynamicBidding" });
        return row;
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? members, string name, string json)
    {
        var copy = members is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(members, StringComparer.Ordinal);
        copy[name] = json;
        return copy;
    }
}
