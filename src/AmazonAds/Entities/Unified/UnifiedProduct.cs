using System.Text.Json.Nodes;

namespace AmazonAds.Entities;

/// <summary>The product of an ad: in Ads API v1 an id and its sort, with the ASIN that a SKU stands for beside it.</summary>
internal static class UnifiedProduct
{
    private const string Asin = "ASIN";
    private const string Sku = "SKU";

    /// <summary>Takes ASIN and SKU out; ids of other sorts stay.</summary>
    /// <param name="node">The advertised product.</param>
    /// <param name="item">The ad.</param>
    /// <returns>Whether nothing is left.</returns>
    public static bool Take(JsonNode node, ProductAd item)
    {
        if (node is not JsonObject product) return false;
        Take(product, item, "productId", "productIdType");
        Take(product, item, "resolvedProductId", "resolvedProductIdType");
        return product.Count == 0;
    }

    private static void Take(JsonObject product, ProductAd item, string idName, string typeName)
    {
        if (product[idName]?.ToString() is not { } id || product[typeName]?.ToString() is not { } type) return;
        if (type == Asin && item.Asin is null) item.Asin = id;
        else if (type == Sku && item.Sku is null) item.Sku = id;
        else return;
        product.Remove(idName);
        product.Remove(typeName);
    }
}
