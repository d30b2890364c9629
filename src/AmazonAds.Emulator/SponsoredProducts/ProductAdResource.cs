using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Product ads: a product is advertised once in an ad group, by SKU for sellers and by ASIN for vendors.</summary>
internal static class ProductAdResource
{
    public static EntityKind<EmulatedProductAd> Kind { get; } = new()
    {
        EntityType = "PRODUCT_AD",
        Store = static rows => rows.ProductAds,
        Id = static row => row.AdId,
        WithId = static (row, id) => row with { AdId = id },
        Blank = static now => new EmulatedProductAd
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
        Unique = new(static row => row.Sku ?? row.Asin ?? "", "asin", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = static (context, item, row) => ProductAdMembers.CheckProduct(context, item, row),
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedProductAd>
    {
        Kind = Kind,
        Path = "/sp/productAds",
        MediaType = "application/vnd.spProductAd.v3+json",
        Collection = "productAds",
        IdMember = "adId",
        ResultMember = "productAd",
        DeletionFilter = "adIdFilter",
        Write = ProductAdJson.Write,
        Filters =
        [
            CursorFilters<EmulatedProductAd>.Ids("adIdFilter"),
            CursorFilters<EmulatedProductAd>.Campaigns(),
            CursorFilters<EmulatedProductAd>.AdGroups(),
            CursorFilters<EmulatedProductAd>.States(Kind),
        ],
        Members =
        [
            Members<EmulatedProductAd>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedProductAd>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedProductAd>.Initial("asin", static (row, value) => row with { Asin = value.OptionalText() }),
            Members<EmulatedProductAd>.Initial("sku", ProductAdMembers.Sku),
            Members<EmulatedProductAd>.Initial("customText", ProductAdMembers.CustomText),
            Members<EmulatedProductAd>.Kept("globalStoreSetting"),
            Members<EmulatedProductAd>.State,
        ],
    };
}
