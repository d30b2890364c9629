using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Campaigns: the name is unique within the profile.</summary>
internal static class CampaignResource
{
    public static EntityKind<EmulatedCampaign> Kind { get; } = new()
    {
        EntityType = "CAMPAIGN",
        Store = static rows => rows.Campaigns,
        Id = static row => row.CampaignId,
        WithId = static (row, id) => row with { CampaignId = id },
        Blank = static now => new EmulatedCampaign
        {
            CampaignId = 0,
            Name = "",
            State = "",
            TargetingType = "",
            Budget = 0,
            StartDate = DateOnly.FromDateTime(now.UtcDateTime),
            CreatedAt = now,
            UpdatedAt = now,
        },
        Unique = new(static row => row.Name, "name", "NAME_NOT_UNIQUE", CountsArchived: true),
        CheckNew = static (_, item, row) => CampaignMembers.CheckDays(item, row),
        CheckChange = static (_, item, _, row) => CampaignMembers.CheckDays(item, row),
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedCampaign>
    {
        Kind = Kind,
        Path = "/sp/campaigns",
        MediaType = "application/vnd.spCampaign.v3+json",
        Collection = "campaigns",
        IdMember = "campaignId",
        ResultMember = "campaign",
        DeletionFilter = "campaignIdFilter",
        Write = CampaignJson.Write,
        Filters =
        [
            CursorFilters<EmulatedCampaign>.Ids("campaignIdFilter"),
            CursorFilters<EmulatedCampaign>.States(Kind),
            CursorFilters<EmulatedCampaign>.Texts("nameFilter", static row => row.Name),
            CursorFilters<EmulatedCampaign>.IdsIn("portfolioIdFilter", static row => row.PortfolioId),
            CursorFilters<EmulatedCampaign>.Included("marketplaceBudgetAllocationFilter", ["AUTO", "MANUAL"], static _ => null),
        ],
        Members =
        [
            Members<EmulatedCampaign>.Required("name", static (row, value) => row with { Name = value.Text(longest: 128) }),
            Members<EmulatedCampaign>.State,
            Members<EmulatedCampaign>.Required("targetingType", static (row, value) => row with { TargetingType = value.Choice("AUTO", "MANUAL") }),
            Members<EmulatedCampaign>.Required("budget", CampaignMembers.Budget),
            Members<EmulatedCampaign>.Optional("startDate", static (row, value) => row with { StartDate = value.Day() ?? row.StartDate }),
            Members<EmulatedCampaign>.Optional("endDate", static (row, value) => row with { EndDate = value.Day() }),
            Members<EmulatedCampaign>.Optional("portfolioId", CampaignMembers.Portfolio),
            Members<EmulatedCampaign>.Optional("dynamicBidding", CampaignMembers.Bidding),
            Members<EmulatedCampaign>.Optional("tags", CampaignMembers.Tags),
            Members<EmulatedCampaign>.Kept("autoManageCampaign"),
            Members<EmulatedCampaign>.Kept("offAmazonSettings"),
            Members<EmulatedCampaign>.Kept("siteRestrictions"),
        ],
    };

    public static OffsetResource Older { get; } = new OffsetResource<EmulatedCampaign>
    {
        Kind = Kind,
        Path = "/v2/sp/campaigns",
        Singular = "campaign",
        IdMember = "campaignId",
        RowWriter = CampaignOlderJson.Write,
        Filters =
        [
            OffsetFilters<EmulatedCampaign>.Ids("campaignIdFilter"),
            OffsetFilters<EmulatedCampaign>.States,
            OffsetFilters<EmulatedCampaign>.IdsIn("portfolioIdFilter", static row => row.PortfolioId),
            OffsetFilters<EmulatedCampaign>.Text("name", static row => row.Name),
        ],
    };
}
