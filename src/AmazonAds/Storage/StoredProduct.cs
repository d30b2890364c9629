using AmazonAds.Entities;

namespace AmazonAds.Storage;

/// <summary>How a store names the product of a kind.</summary>
internal static class StoredProduct
{
    /// <summary>What stands in <c>ad_product</c>: the product's name, or nothing for kinds that belong to none.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(EntityKind kind) => kind.AdProduct == AdProduct.None ? string.Empty : kind.AdProduct.ToString();
}
