using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>What ads show: in exports every product has one form for it, elsewhere each its own.</summary>
internal static class ExportCreative
{
    /// <summary>What a Sponsored Brands ad shows, as its own API names it.</summary>
    public static FoldedPart<ProductAd>[] OfBrands { get; } =
    [
        new("products", TakeAsins),
        FoldedPart<ProductAd>.Text("headline", (item, value) => Of(item).Headline = value),
        FoldedPart<ProductAd>.Text("brandName", (item, value) => Of(item).BrandName = value),
        new("brandLogo", (node, item) => TakeAsset(node, asset => Of(item).BrandLogoAssetId = asset)),
        new("videos", TakeVideos),
        new("customImages", (node, item) => node is JsonArray { Count: 1 } list && TakeAsset(list[0]!, asset => Of(item).CustomImageAssetId = asset) && IsEmpty(list[0]!)),
        FoldedPart<ProductAd>.Text("landingPage.landingPageType", (item, value) => PageOf(item).PageType = value),
        FoldedPart<ProductAd>.Text("landingPage.landingPageUrl", (item, value) => PageOf(item).Url = value),
    ];

    /// <summary>Takes the one product that an ad shows. Several are no ad of one product and stay.</summary>
    /// <param name="node">The products.</param>
    /// <param name="item">The ad.</param>
    public static bool TakeProduct(JsonNode node, ProductAd item) => node is JsonArray { Count: 1 } list && UnifiedProduct.Take(list[0]!, item);

    private static bool TakeAsins(JsonNode node, ProductAd item)
    {
        if (node is not JsonArray list || !list.All(product => product is JsonObject { Count: 2 } && product["productIdType"]?.ToString() == "ASIN" && product["productId"] is JsonValue)) return false;
        Of(item).Asins = [.. list.Select(product => product!["productId"]!.ToString())];
        return true;
    }

    private static bool TakeVideos(JsonNode node, ProductAd item)
    {
        if (node is not JsonArray list || !list.All(video => video is JsonObject { Count: 2 } && Name(video) is not null)) return false;
        Of(item).VideoAssetIds = [.. list.Select(video => Name(video!)!)];
        return true;
    }

    // What crops an image stays beside it.
    private static bool TakeAsset(JsonNode node, Action<string> set)
    {
        if (node is not JsonObject asset || Name(asset) is not { } name) return false;
        set(name);
        asset.Remove("assetId");
        asset.Remove("assetVersion");
        return asset.Count == 0;
    }

    private static bool IsEmpty(JsonNode node) => FoldedPath.IsEmpty(node);

    private static string? Name(JsonNode? asset) => (asset?["assetId"] as JsonValue, asset?["assetVersion"] as JsonValue) switch
    {
        ({ } id, { } version) => $"{id}:{version}",
        _ => null,
    };

    private static AdCreative Of(ProductAd item) => item.Creative ??= new AdCreative();

    private static AdLandingPage PageOf(ProductAd item) => item.LandingPage ??= new AdLandingPage();
}
