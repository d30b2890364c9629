using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Ad groups: the name is unique within the campaign.</summary>
internal static class BrandsAdGroupResource
{
    public static EntityKind<EmulatedBrandsAdGroup> Kind { get; } = new()
    {
        EntityType = "AD_GROUP",
        Store = static rows => rows.Brands.AdGroups,
        Id = static row => row.AdGroupId,
        WithId = static (row, id) => row with { AdGroupId = id },
        Blank = static now => new EmulatedBrandsAdGroup { AdGroupId = 0, CampaignId = 0, Name = "", State = "", CreatedAt = now, UpdatedAt = now },
        Campaign = static row => row.CampaignId,
        Campaigns = static rows => rows.Brands.Campaigns,
        Unique = new(static row => row.Name, "name", "NAME_NOT_UNIQUE", CountsArchived: true),
        States = BrandsForms.States,
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedBrandsAdGroup>
    {
        Kind = Kind,
        Path = "/sb/v4/adGroups",
        MediaType = "application/vnd.sbadgroupresource.v4+json",
        Collection = "adGroups",
        IdMember = "adGroupId",
        ResultMember = "adGroup",
        DeletionFilter = "adGroupIdFilter",
        MostItems = BrandsLimits.MostItems,
        MostRows = BrandsLimits.MostRows,
        IsBrands = true,
        TypesCursorErrors = false,
        Form = BrandsForms.Current,
        Write = BrandsJson.AdGroup,
        Filters =
        [
            CursorFilters<EmulatedBrandsAdGroup>.Ids("adGroupIdFilter", BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsAdGroup>.Campaigns(BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsAdGroup>.States(Kind, known: BrandsForms.States),
            CursorFilters<EmulatedBrandsAdGroup>.Texts("nameFilter", static row => row.Name),
        ],
        Members =
        [
            Members<EmulatedBrandsAdGroup>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedBrandsAdGroup>.Required("name", static (row, value) => row with { Name = value.Text() }),
            Members<EmulatedBrandsAdGroup>.State,
        ],
    };
}
