using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Ad groups: the name is unique within the campaign.</summary>
internal static class AdGroupResource
{
    public static EntityKind<EmulatedAdGroup> Kind { get; } = new()
    {
        EntityType = "AD_GROUP",
        Store = static rows => rows.AdGroups,
        Id = static row => row.AdGroupId,
        WithId = static (row, id) => row with { AdGroupId = id },
        Blank = static now => new EmulatedAdGroup
        {
            AdGroupId = 0,
            CampaignId = 0,
            Name = "",
            State = "",
            DefaultBid = 0,
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        Unique = new(static row => row.Name, "name", "NAME_NOT_UNIQUE", CountsArchived: true),
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedAdGroup>
    {
        Kind = Kind,
        Path = "/sp/adGroups",
        MediaType = "application/vnd.spAdGroup.v3+json",
        Collection = "adGroups",
        IdMember = "adGroupId",
        ResultMember = "adGroup",
        DeletionFilter = "adGroupIdFilter",
        Write = AdGroupJson.Write,
        Filters =
        [
            CursorFilters<EmulatedAdGroup>.Ids("adGroupIdFilter"),
            CursorFilters<EmulatedAdGroup>.Campaigns(),
            CursorFilters<EmulatedAdGroup>.States(Kind),
            CursorFilters<EmulatedAdGroup>.Texts("nameFilter", static row => row.Name),
            CursorFilters<EmulatedAdGroup>.Word(
                "campaignTargetingTypeFilter", ["AUTO", "MANUAL"], static (row, rows) => rows.Campaigns.Find(row.CampaignId)?.TargetingType),
        ],
        Members =
        [
            Members<EmulatedAdGroup>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedAdGroup>.Required("name", static (row, value) => row with { Name = value.Text() }),
            Members<EmulatedAdGroup>.State,
            Members<EmulatedAdGroup>.Required("defaultBid", static (row, value) => row with { DefaultBid = value.Bid() }),
        ],
    };

    public static OffsetResource Older { get; } = new OffsetResource<EmulatedAdGroup>
    {
        Kind = Kind,
        Path = "/v2/sp/adGroups",
        Singular = "adGroup",
        IdMember = "adGroupId",
        RowWriter = AdGroupJson.WriteOlder,
        Filters =
        [
            OffsetFilters<EmulatedAdGroup>.Ids("adGroupIdFilter"),
            OffsetFilters<EmulatedAdGroup>.Campaigns,
            OffsetFilters<EmulatedAdGroup>.States,
            OffsetFilters<EmulatedAdGroup>.Text("name", static row => row.Name),
        ],
    };
}
