using System.Text.Json.Nodes;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>Product ads in writes. The ad group says which campaign they belong to.</summary>
internal static class AdItem
{
    private const string Settings = "creative.productCreative.productCreativeSettings";
    private const string Product = Settings + ".advertisedProduct";

    public static void Create(UnifiedItem item, ProfileRows rows)
    {
        item.Require("adProduct", "adType", "creative", "state");
        item.Product();
        if (item.Word("adType", "AUDIO", "COMPONENT", "DISPLAY", "PRODUCT_AD", "THIRD_PARTY", "VIDEO") is not (null or "PRODUCT_AD"))
            item.Fail("ACTION_NOT_SUPPORTED", "adType", "Sponsored Products has product ads only");
        item.Require("adGroupId", Product, Product + ".productIdType", Product + ".productId");
        item.State();
        ParentItem.PutAdGroup(item, rows);
        var id = item.Text(Product + ".productId");
        if (item.Word(Product + ".productIdType", "ASIN", "SKU") is { } type)
            item.Put(type == "SKU" ? "sku" : "asin", id);
        item.Put("customText", item.Text(Settings + ".headline"));
        if (item.Text(Product + ".globalStoreSetting.catalogSourceMarketplace") is { } marketplace)
            item.Put("globalStoreSetting", new JsonObject { ["catalogSourceCountryCode"] = marketplace == "GB" ? "UK" : marketplace });
    }

    public static void Update(UnifiedItem item)
    {
        item.Require("adId");
        item.Put("adId", item.Text("adId"));
        if (item.Has("creative"))
            item.Fail("FIELD_VALUE_CANNOT_EDIT", "creative", "The product of an ad stays");
        item.State();
    }
}
