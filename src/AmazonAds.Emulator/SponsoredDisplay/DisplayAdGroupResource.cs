using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Ad groups: the name is unique within the campaign.</summary>
internal static class DisplayAdGroupResource
{
    public static EntityKind<EmulatedDisplayAdGroup> Kind { get; } = new()
    {
        EntityType = "AD_GROUP",
        Store = static rows => rows.Display.AdGroups,
        Id = static row => row.AdGroupId,
        WithId = static (row, id) => row with { AdGroupId = id },
        Blank = static now => new EmulatedDisplayAdGroup
        {
            AdGroupId = 0,
            CampaignId = 0,
            Name = "",
            State = "",
            Tactic = "",
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        Campaigns = static rows => rows.Display.Campaigns,
        Unique = new(static row => row.Name, "name", "NAME_NOT_UNIQUE", CountsArchived: true),
    };

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedDisplayAdGroup>
    {
        Kind = Kind,
        Path = "/sd/adGroups",
        Singular = "adGroup",
        IdMember = "adGroupId",
        MostRows = DisplayLimits.MostRows,
        MostItems = DisplayLimits.MostItems,
        IsStrict = true,
        Form = ItemForm.Display,
        RowWriter = DisplayJson.AdGroup,
        Filters =
        [
            OffsetFilters<EmulatedDisplayAdGroup>.Ids("adGroupIdFilter"),
            OffsetFilters<EmulatedDisplayAdGroup>.Campaigns,
            OffsetFilters<EmulatedDisplayAdGroup>.States,
            OffsetFilters<EmulatedDisplayAdGroup>.Text("name", static row => row.Name),
        ],
        Members =
        [
            Members<EmulatedDisplayAdGroup>.Fixed("campaignId", static (row, value) =>
            {
                var campaign = value.Id();
                return row with { CampaignId = campaign, Tactic = value.Context.Rows.Display.Campaigns.Find(campaign)?.Tactic ?? "" };
            }),
            Members<EmulatedDisplayAdGroup>.Required("name", static (row, value) => row with { Name = value.Text() }),
            Members<EmulatedDisplayAdGroup>.State,
            Members<EmulatedDisplayAdGroup>.Optional("defaultBid", static (row, value) => row with { DefaultBid = value.OptionalBid() }),
            Members<EmulatedDisplayAdGroup>.Optional("bidOptimization", static (row, value) => row with { BidOptimization = value.Choice("CLICKS", "CONVERSIONS", "REACH") }),
            Members<EmulatedDisplayAdGroup>.Initial("creativeType", static (row, value) => value.IsNull ? row : row with { CreativeType = value.Choice("IMAGE", "VIDEO") }),
        ],
    };
}
