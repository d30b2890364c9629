using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>What product ads say of their product.</summary>
internal static class ProductAdMembers
{
    private const int ShortestText = 50;
    private const int LongestText = 150;

    /// <summary>Amazon knows which product a SKU stands for.</summary>
    public static EmulatedProductAd Sku(EmulatedProductAd row, MemberValue value) =>
        value.OptionalText() is { Length: > 0 } sku ? row with { Sku = sku, Asin = Catalog.AsinOfSku(sku) } : row;

    public static EmulatedProductAd CustomText(EmulatedProductAd row, MemberValue value)
    {
        var text = value.OptionalText();
        if (text is { Length: > 0 and < ShortestText })
            value.Fail(ItemError.Malformed("customText", "TOO_SHORT"));
        else if (text is { Length: > LongestText })
            value.Fail(ItemError.Malformed("customText", "TOO_LONG"));
        return row with { CustomText = text };
    }

    public static void CheckProduct(WriteContext context, ItemReader item, EmulatedProductAd row)
    {
        if (context.Rows.IsVendor && row.Sku is not null)
            item.Fail(Unknown("sku", "INVALID_SKU", "Vendors have no SKUs"));
        else if (!context.Rows.IsVendor && row.Sku is null)
            item.Fail(row.Asin is null ? ItemError.Missing("sku") : Unknown("asin", "INVALID_ASIN", "Sellers name products by SKU"));
        else if (row.Asin is null)
            item.Fail(ItemError.Missing("asin"));
        else if (!Catalog.IsAsin(row.Asin))
            item.Fail(Unknown("asin", "INVALID_ASIN", "This is no ASIN"));
    }

    private static ItemError Unknown(string member, string reason, string message) =>
        new("productIdentifierError", reason, message) { Member = member };
}
