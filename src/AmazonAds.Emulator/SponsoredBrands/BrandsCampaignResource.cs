using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Campaigns: the name is unique within the profile; a budget for the whole life needs both days.</summary>
internal static class BrandsCampaignResource
{
    public static EntityKind<EmulatedBrandsCampaign> Kind { get; } = new()
    {
        EntityType = "CAMPAIGN",
        Store = static rows => rows.Brands.Campaigns,
        Id = static row => row.CampaignId,
        WithId = static (row, id) => row with { CampaignId = id },
        Blank = static now => new EmulatedBrandsCampaign
        {
            CampaignId = 0,
            Name = "",
            State = "",
            Budget = 0,
            BudgetType = "",
            StartDate = DateOnly.FromDateTime(now.UtcDateTime),
            CreatedAt = now,
            UpdatedAt = now,
        },
        Unique = new(static row => row.Name, "name", "NAME_NOT_UNIQUE", CountsArchived: true),
        CheckNew = static (_, item, row) => CheckDays(item, row),
        CheckChange = static (_, item, _, row) => CheckDays(item, row),
        States = [EntityStates.Enabled, EntityStates.Paused, EntityStates.Archived],
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedBrandsCampaign>
    {
        Kind = Kind,
        Path = "/sb/v4/campaigns",
        MediaType = "application/vnd.sbcampaignresource.v4+json",
        Collection = "campaigns",
        IdMember = "campaignId",
        ResultMember = "campaign",
        TotalMember = "totalCount",
        DeletionFilter = "campaignIdFilter",
        MostItems = BrandsLimits.MostItems,
        MostRows = BrandsLimits.MostRows,
        IsBrands = true,
        TypesCursorErrors = false,
        Form = BrandsForms.Current,
        Write = BrandsJson.Campaign,
        Filters =
        [
            CursorFilters<EmulatedBrandsCampaign>.Ids("campaignIdFilter", BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsCampaign>.IdsIn("portfolioIdFilter", static row => row.PortfolioId, BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsCampaign>.States(Kind, known: BrandsForms.States),
            CursorFilters<EmulatedBrandsCampaign>.Texts("nameFilter", static row => row.Name),
        ],
        Members =
        [
            Members<EmulatedBrandsCampaign>.Required("name", static (row, value) => row with { Name = value.Text(longest: 128) }),
            Members<EmulatedBrandsCampaign>.State,
            Members<EmulatedBrandsCampaign>.Required("budget", Budget),
            Members<EmulatedBrandsCampaign>.Fixed("budgetType", static (row, value) => row with { BudgetType = value.Choice("DAILY", "LIFETIME") }),
            Members<EmulatedBrandsCampaign>.Optional("startDate", static (row, value) => row with { StartDate = value.Day() ?? row.StartDate }),
            Members<EmulatedBrandsCampaign>.Optional("endDate", static (row, value) => row with { EndDate = value.Day() }),
            Members<EmulatedBrandsCampaign>.Optional("portfolioId", Portfolio),
            Members<EmulatedBrandsCampaign>.Optional("bidding", Bidding),
            Members<EmulatedBrandsCampaign>.Kept("tags"),
            .. new[] { "brandEntityId", "goal", "costType", "productLocation", "smartDefault", "siteRestrictions", "targetedPGDealId" }
                .Select(static name => Members<EmulatedBrandsCampaign>.Kept(name) with { CanChange = false }),
        ],
    };

    private static EmulatedBrandsCampaign Budget(EmulatedBrandsCampaign row, MemberValue value)
    {
        var budget = value.Amount();
        if (budget < value.Context.Marketplace.LowestBudget)
            value.Fail(new ItemError("budgetError", "BUDGET_OUT_OF_MARKET_PLACE_RANGE", "The budget is out of the marketplace's range") { Member = "budget" });
        return row with { Budget = budget };
    }

    private static EmulatedBrandsCampaign Portfolio(EmulatedBrandsCampaign row, MemberValue value)
    {
        var portfolio = value.OptionalId();
        if (portfolio is >= 0 && value.Context.Rows.Portfolios.Find(portfolio.Value) is null)
            value.Fail(ItemError.ParentMissing("portfolioId"));
        return row with { PortfolioId = portfolio };
    }

    // Percentages of placements can be set where Amazon does not set them.
    private static EmulatedBrandsCampaign Bidding(EmulatedBrandsCampaign row, MemberValue value)
    {
        if (value.Element is { ValueKind: JsonValueKind.Object } bidding
            && bidding.TryGetProperty("bidAdjustmentsByPlacement", out var placements) && placements.GetArrayLength() > 0
            && bidding.TryGetProperty("bidOptimization", out var automatic) && automatic.ValueKind == JsonValueKind.True)
        {
            value.Fail(new ItemError("biddingError", "BID_ADJUSTMENT_NOT_ALLOWED", "Placements cannot be adjusted with bidOptimization") { Member = "bidding" });
        }

        return Members<EmulatedBrandsCampaign>.Kept("bidding").Set(row, value);
    }

    private static void CheckDays(ItemReader item, EmulatedBrandsCampaign row)
    {
        if (row.EndDate < row.StartDate)
            item.Fail(new ItemError("dateError", "START_DATE_AFTER_END_DATE", "The campaign ends before it starts") { Member = "endDate" });
        else if (row is { BudgetType: "LIFETIME", EndDate: null })
            item.Fail(new ItemError("dateError", "END_DATE_REQUIRED", "A lifetime budget needs an end date") { Member = "endDate" });
    }
}
