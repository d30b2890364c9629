using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>The members of campaigns that are more than a text or a number.</summary>
internal static class CampaignMembers
{
    public static EmulatedCampaign Budget(EmulatedCampaign row, MemberValue value) => value.Within(row, (campaign, inside) =>
    {
        var budget = inside.Amount("budget");
        inside.Choice("budgetType", "DAILY");
        var marketplace = value.Context.Marketplace;
        if (budget < marketplace.LowestBudget || budget > marketplace.HighestBudget)
        {
            inside.Fail(new ItemError("budgetError", "BUDGET_OUT_OF_MARKET_PLACE_RANGE", "The budget is out of the marketplace's range")
            {
                Member = "budget",
                LowerLimit = marketplace.LowestBudget.ToString(CultureInfo.InvariantCulture),
                UpperLimit = marketplace.HighestBudget.ToString(CultureInfo.InvariantCulture),
            });
        }

        return campaign with { Budget = budget };
    });

    /// <summary>The portfolio must exist; null takes the campaign out of its portfolio.</summary>
    public static EmulatedCampaign Portfolio(EmulatedCampaign row, MemberValue value)
    {
        var portfolio = value.OptionalId();
        if (portfolio is >= 0 && value.Context.Rows.Portfolios.Find(portfolio.Value) is null)
            value.Fail(ItemError.ParentMissing("portfolioId"));
        return row with { PortfolioId = portfolio };
    }

    public static EmulatedCampaign Tags(EmulatedCampaign row, MemberValue value) =>
        value.Element is { ValueKind: JsonValueKind.Object } tags
            ? row with { Tags = tags.EnumerateObject().ToDictionary(static tag => tag.Name, static tag => tag.Value.ToString(), StringComparer.Ordinal) }
            : row;

    public static EmulatedCampaign Bidding(EmulatedCampaign row, MemberValue value) => value.IsNull ? row : value.Within(row, (campaign, inside) =>
    {
        if (inside.Has("strategy"))
            campaign = campaign with { BiddingStrategy = inside.Choice("strategy", "AUTO_FOR_SALES", "LEGACY_FOR_SALES", "MANUAL", "RULE_BASED") };
        return inside.Member("placementBidding") is { ValueKind: JsonValueKind.Array } placements
            ? campaign with { PlacementBidding = Placements(placements, inside) }
            : campaign;
    });

    /// <summary>A campaign may end on the day it starts, but not before.</summary>
    public static void CheckDays(ItemReader item, EmulatedCampaign row)
    {
        if (row.EndDate < row.StartDate)
            item.Fail(new ItemError("dateError", "START_DATE_AFTER_END_DATE", "The campaign ends before it starts") { Member = "endDate" });
    }

    private static Dictionary<string, int> Placements(JsonElement placements, ItemReader bidding)
    {
        var percentages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var placement in placements.EnumerateArray())
        {
            var reader = bidding.Inside(placement);
            var name = reader.Choice("placement", "PLACEMENT_PRODUCT_PAGE", "PLACEMENT_REST_OF_SEARCH", "PLACEMENT_TOP", "SITE_AMAZON_BUSINESS");
            var percentage = reader.Amount("percentage");
            if (reader.Error is not null || percentage is < 0 or > 900)
                bidding.Fail(reader.Error ?? new ItemError("rangeError", "TOO_HIGH", "percentage must be between 0 and 900"));
            else
                percentages[name] = (int)percentage;
        }

        return percentages;
    }
}
