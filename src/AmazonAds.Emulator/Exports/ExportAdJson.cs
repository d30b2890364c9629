using System.Text.Json.Nodes;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Exports;

/// <summary>How ads look in exports. They name their ad group and no campaign.</summary>
internal static class ExportAdJson
{
    public static void Ad(JsonBytes json, EmulatedProductAd row)
    {
        Begin(json, row.AdId, row.AdGroupId, UnifiedWords.SponsoredProducts, "PRODUCT_AD");
        json.Raw(",\"creative\":{"u8);
        if (row.CustomText is { } text)
            json.Raw("\"headline\":"u8).Text(text).Raw(","u8);
        Product(json, row.Asin, row.Sku);
        json.Raw("}"u8);
        ExportJson.End(json, row, "AD");
    }

    public static void Ad(JsonBytes json, EmulatedBrandsAd row)
    {
        var kept = Parse(row, "creative");
        Begin(json, row.AdId, row.AdGroupId, UnifiedWords.SponsoredBrands, kept["type"]?.ToString() ?? "PRODUCT_COLLECTION");
        var creative = new JsonObject();
        if (kept["asins"] is JsonArray asins)
            creative["products"] = new JsonArray([.. asins.Select(static asin => new JsonObject { ["productIdType"] = "ASIN", ["productId"] = asin!.ToString() })]);
        foreach (var name in new[] { "headline", "brandName" })
        {
            if (kept[name] is { } value)
                creative[name] = value.ToString();
        }

        if (kept["brandLogoAssetID"] is { } logo)
            creative["brandLogo"] = Asset(logo.ToString());
        if (kept["videoAssetIds"] is JsonArray videos)
            creative["videos"] = new JsonArray([.. videos.Select(static video => Asset(video!.ToString()))]);
        var page = Parse(row, "landingPage");
        if (page.Count > 0)
        {
            creative["landingPage"] = new JsonObject { ["landingPageType"] = page["pageType"]?.ToString() };
            if (page["url"] is { } url)
                creative["landingPage"]!["landingPageUrl"] = url.ToString();
        }

        json.Raw(",\"creative\":"u8).RawText(creative.ToJsonString());
        ExportJson.End(json, row, "AD");
    }

    public static void Ad(JsonBytes json, EmulatedDisplayAd row)
    {
        Begin(json, row.AdId, row.AdGroupId, UnifiedWords.SponsoredDisplay, row.LandingPageUrl is null ? "PRODUCT_AD" : "IMAGE");
        json.Raw(",\"creative\":{"u8);
        if (row.LandingPageUrl is { } page)
            json.Raw("\"landingPage\":{\"landingPageType\":"u8).Text(row.LandingPageType ?? "STORE").Raw(",\"landingPageUrl\":"u8).Text(page).Raw("}"u8);
        else
            Product(json, row.Asin, row.Sku);
        json.Raw("}"u8);
        ExportJson.End(json, row, "AD");
    }

    private static void Begin(JsonBytes json, long id, long adGroupId, string product, string type) =>
        json.Raw("{\"adId\":"u8).Id(id).Raw(",\"adGroupId\":"u8).Id(adGroupId).Raw(",\"adProduct\":"u8).Text(product).Raw(",\"adType\":"u8).Text(type);

    private static void Product(JsonBytes json, string? asin, string? sku) =>
        json.Raw("\"products\":[{\"productIdType\":"u8).Word(asin is null ? "SKU" : "ASIN").Raw(",\"productId\":"u8).Text(asin ?? sku ?? "").Raw("}]"u8);

    private static JsonObject Asset(string id)
    {
        var parts = id.Split(':', 2);
        return new JsonObject { ["assetId"] = parts[0], ["assetVersion"] = parts.Length > 1 ? parts[1] : "version_v1" };
    }

    private static JsonObject Parse(EmulatedEntity row, string name) => ExportJson.Kept(row, name) is { } kept ? JsonNode.Parse(kept)!.AsObject() : [];
}
