using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Campaigns: the name is unique within the profile.</summary>
internal static class DisplayCampaignResource
{
    public static EntityKind<EmulatedDisplayCampaign> Kind { get; } = new()
    {
        EntityType = "CAMPAIGN",
        Store = static rows => rows.Display.Campaigns,
        Id = static row => row.CampaignId,
        WithId = static (row, id) => row with { CampaignId = id },
        Blank = static now => new EmulatedDisplayCampaign
        {
            CampaignId = 0,
            Name = "",
            State = "",
            Tactic = "",
            CostType = "CPC",
            Budget = 0,
            StartDate = DateOnly.FromDateTime(now.UtcDateTime),
            CreatedAt = now,
            UpdatedAt = now,
        },
        Unique = new(static row => row.Name, "name", "NAME_NOT_UNIQUE", CountsArchived: true),
        CheckNew = static (_, item, row) => CheckDays(item, row),
        CheckChange = static (_, item, _, row) => CheckDays(item, row),
    };

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedDisplayCampaign>
    {
        Kind = Kind,
        Path = "/sd/campaigns",
        Singular = "campaign",
        IdMember = "campaignId",
        MostRows = DisplayLimits.MostRows,
        MostItems = DisplayLimits.MostItems,
        IsStrict = true,
        Form = ItemForm.Display,
        RowWriter = DisplayJson.Campaign,
        Filters =
        [
            OffsetFilters<EmulatedDisplayCampaign>.Ids("campaignIdFilter"),
            OffsetFilters<EmulatedDisplayCampaign>.States,
            OffsetFilters<EmulatedDisplayCampaign>.IdsIn("portfolioIdFilter", static row => row.PortfolioId),
            OffsetFilters<EmulatedDisplayCampaign>.Text("name", static row => row.Name),
        ],
        Members =
        [
            Members<EmulatedDisplayCampaign>.Required("name", static (row, value) => row with { Name = value.Text() }),
            Members<EmulatedDisplayCampaign>.State,
            Members<EmulatedDisplayCampaign>.Fixed("tactic", static (row, value) => row with { Tactic = value.Choice("T00020", "T00030") }),
            Members<EmulatedDisplayCampaign>.Required("budget", Budget),
            Members<EmulatedDisplayCampaign>.Optional("budgetType", static (row, value) =>
            {
                value.Choice("DAILY");
                return row;
            }),
            Members<EmulatedDisplayCampaign>.Optional("startDate", static (row, value) => row with { StartDate = value.Day() ?? row.StartDate }),
            Members<EmulatedDisplayCampaign>.Optional("endDate", static (row, value) => row with { EndDate = value.Day() }),
            Members<EmulatedDisplayCampaign>.Optional("costType", static (row, value) => row with { CostType = value.Choice("CPC", "VCPM") }),
            Members<EmulatedDisplayCampaign>.Optional("portfolioId", Portfolio),
        ],
    };

    private static EmulatedDisplayCampaign Budget(EmulatedDisplayCampaign row, MemberValue value)
    {
        var budget = value.Amount();
        if (budget < value.Context.Marketplace.LowestBudget)
            value.Fail(new ItemError("budgetError", "BUDGET_OUT_OF_MARKET_PLACE_RANGE", "The budget is out of the marketplace's range"));
        return row with { Budget = budget };
    }

    private static EmulatedDisplayCampaign Portfolio(EmulatedDisplayCampaign row, MemberValue value)
    {
        var portfolio = value.OptionalId();
        if (portfolio is >= 0 && value.Context.Rows.Portfolios.Find(portfolio.Value) is null)
            value.Fail(ItemError.ParentMissing("portfolioId"));
        return row with { PortfolioId = portfolio };
    }

    private static void CheckDays(ItemReader item, EmulatedDisplayCampaign row)
    {
        if (row.EndDate < row.StartDate)
            item.Fail(new ItemError("dateError", "START_DATE_AFTER_END_DATE", "The campaign ends before it starts") { Member = "endDate" });
    }
}
