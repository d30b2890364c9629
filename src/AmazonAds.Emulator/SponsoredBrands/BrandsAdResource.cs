using System.Text.Json;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Ads: listed, changed and deleted in one place, created in a place of its own for each type.</summary>
internal static class BrandsAdResource
{
    public static EntityKind<EmulatedBrandsAd> Kind { get; } = new()
    {
        EntityType = "AD",
        Store = static rows => rows.Brands.Ads,
        Id = static row => row.AdId,
        WithId = static (row, id) => row with { AdId = id },
        Blank = static now => new EmulatedBrandsAd { AdId = 0, AdGroupId = 0, CampaignId = 0, Name = "", State = "", CreatedAt = now, UpdatedAt = now },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Campaigns = static rows => rows.Brands.Campaigns,
        AdGroups = static rows => rows.Brands.AdGroups,
        States = BrandsForms.States,
    };

    public static CursorResource Current { get; } = Resource("/sb/v4/ads", CursorUse.AllButCreate);

    /// <summary>The places of the types. Which members a creative must have is said by the document's schemas.</summary>
    public static IReadOnlyList<CursorResource> Creations { get; } =
    [
        Creation("video", "VIDEO", hasPage: false, "videoAssetIds"),
        Creation("brandVideo", "BRAND_VIDEO", hasPage: true, "videoAssetIds"),
        Creation("productCollection", "PRODUCT_COLLECTION", hasPage: true),
        Creation("productCollectionExtended", "PRODUCT_COLLECTION", hasPage: true),
        Creation("storeSpotlight", "STORE_SPOTLIGHT", hasPage: true, "subpages"),
        Creation("manualCollection", "PRODUCT_COLLECTION", hasPage: false, "asins", "brandName"),
        Creation("autoCollection", "PRODUCT_COLLECTION", hasPage: false, "brandName"),
    ];

    private static CursorResource Creation(string path, string type, bool hasPage, params string[] needed) => Resource(
        "/sb/v4/ads/" + path,
        CursorUse.CreateOnly,
        Members<EmulatedBrandsAd>.Fixed("creative", (row, value) => Creative(row, value, type, needed)),
        hasPage ? Members<EmulatedBrandsAd>.Kept("landingPage") with { Use = MemberUse.Required } : Members<EmulatedBrandsAd>.Kept("landingPage"));

    private static CursorResource<EmulatedBrandsAd> Resource(string path, CursorUse use, params Member<EmulatedBrandsAd>[] further) => new()
    {
        Kind = Kind,
        Path = path,
        Use = use,
        MediaType = "application/vnd.sbadresource.v4+json",
        Collection = "ads",
        IdMember = "adId",
        ResultMember = "ad",
        DeletionFilter = "adIdFilter",
        MostItems = BrandsLimits.MostItems,
        MostRows = BrandsLimits.MostRows,
        IsBrands = true,
        TypesCursorErrors = false,
        Form = BrandsForms.Current,
        Write = BrandsJson.Ad,
        Filters =
        [
            CursorFilters<EmulatedBrandsAd>.Ids("adIdFilter", BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsAd>.Campaigns(BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsAd>.AdGroups(BrandsLimits.MostItems),
            CursorFilters<EmulatedBrandsAd>.States(Kind, known: BrandsForms.States),
            CursorFilters<EmulatedBrandsAd>.Texts("nameFilter", static row => row.Name),
        ],
        Members =
        [
            Members<EmulatedBrandsAd>.Fixed("adGroupId", AdGroup),
            Members<EmulatedBrandsAd>.Required("name", static (row, value) => row with { Name = value.Text() }),
            Members<EmulatedBrandsAd>.State,
            .. further,
        ],
    };

    private static EmulatedBrandsAd AdGroup(EmulatedBrandsAd row, MemberValue value)
    {
        var id = value.Id();
        var adGroup = value.Context.Rows.Brands.AdGroups.Find(id);
        if (id >= 0 && adGroup is null)
            value.Fail(ItemError.ParentMissing("adGroupId"));
        return row with { AdGroupId = id, CampaignId = adGroup?.CampaignId ?? -1 };
    }

    // The creative is kept as it came, with the type that the service adds.
    private static EmulatedBrandsAd Creative(EmulatedBrandsAd row, MemberValue value, string type, string[] needed)
    {
        if (value.Element is not { ValueKind: JsonValueKind.Object } creative)
        {
            value.Fail(value.Element is null ? ItemError.Missing("creative") : ItemError.Malformed("creative"));
            return row;
        }

        if (Array.Find(needed, member => !creative.TryGetProperty(member, out _)) is { } missing)
            value.Fail(ItemError.Missing("creative." + missing));
        var members = creative.EnumerateObject().Where(static member => member.Name != "type").Select(static member => $"\"{member.Name}\":{member.Value.GetRawText()}");
        var others = new Dictionary<string, string>(row.OtherMembers ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["creative"] = $"{{{string.Join(',', members.Append($"\"type\":\"{type}\""))}}}",
        };
        return row with { OtherMembers = others };
    }
}
