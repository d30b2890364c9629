using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Ads: a product is advertised once in an ad group, by SKU for sellers and by ASIN for vendors; or a page is.</summary>
internal static class DisplayAdResource
{
    public static EntityKind<EmulatedDisplayAd> Kind { get; } = new()
    {
        EntityType = "PRODUCT_AD",
        Store = static rows => rows.Display.Ads,
        Id = static row => row.AdId,
        WithId = static (row, id) => row with { AdId = id },
        Blank = static now => new EmulatedDisplayAd
        {
            AdId = 0,
            AdGroupId = 0,
            CampaignId = 0,
            State = "",
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Campaigns = static rows => rows.Display.Campaigns,
        AdGroups = static rows => rows.Display.AdGroups,
        Unique = new(static row => row.Sku ?? row.Asin ?? row.LandingPageUrl ?? "", "asin", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = CheckDestination,
    };

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedDisplayAd>
    {
        Kind = Kind,
        Path = "/sd/productAds",
        Singular = "product ad",
        IdMember = "adId",
        MostRows = DisplayLimits.MostRows,
        MostItems = DisplayLimits.MostItems,
        IsStrict = true,
        Form = ItemForm.Display,
        RowWriter = DisplayJson.Ad,
        Filters =
        [
            OffsetFilters<EmulatedDisplayAd>.Ids("adIdFilter"),
            OffsetFilters<EmulatedDisplayAd>.Campaigns,
            OffsetFilters<EmulatedDisplayAd>.AdGroups,
            OffsetFilters<EmulatedDisplayAd>.States,
        ],
        Members =
        [
            Members<EmulatedDisplayAd>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedDisplayAd>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedDisplayAd>.Initial("asin", static (row, value) => row with { Asin = value.OptionalText() }),
            Members<EmulatedDisplayAd>.Initial("sku", static (row, value) => row with { Sku = value.OptionalText() }),
            Members<EmulatedDisplayAd>.Initial("landingPageURL", static (row, value) => row with { LandingPageUrl = value.OptionalText() }),
            Members<EmulatedDisplayAd>.Initial("landingPageType", static (row, value) => row with { LandingPageType = value.Choice("STORE", "MOMENT", "OFF_AMAZON_LINK") }),
            Members<EmulatedDisplayAd>.Initial("adName", static (row, value) => row with { AdName = value.OptionalText() }),
            Members<EmulatedDisplayAd>.State,
        ],
    };

    private static void CheckDestination(WriteContext context, ItemReader item, EmulatedDisplayAd row)
    {
        var isOfProduct = row.Asin is not null || row.Sku is not null;
        if (isOfProduct == row.LandingPageUrl is not null)
            item.Fail(Wrong("landingPageURL", "An ad is of a product or of a page"));
        else if (isOfProduct && (row.AdName is not null || row.LandingPageType is not null))
            item.Fail(Wrong("adName", "Only ads of pages have it"));
        else if (isOfProduct && context.Rows.IsVendor != row.Sku is null)
            item.Fail(Wrong("sku", "Sellers name products by SKU, vendors by ASIN"));
        else if (row.Asin is { } asin && !Data.Catalog.IsAsin(asin))
            item.Fail(Wrong("asin", "This is no ASIN"));
    }

    private static ItemError Wrong(string member, string message) => new("productIdentifierError", "INVALID_ASIN", message) { Member = member };
}
