using System.Collections.Frozen;

namespace AmazonAds.Products;

/// <summary>
/// The resources of the catalogue: what a call can ask for, by operation, as the API writes their names. A name that is
/// not here may still be asked for; Amazon is the judge.
/// </summary>
public static class ProductResources
{
    private static readonly string[] OfItems =
    [
        "browseNodeInfo.browseNodes", "browseNodeInfo.browseNodes.ancestor", "browseNodeInfo.browseNodes.salesRank",
        "browseNodeInfo.websiteSalesRank",
        "customerReviews.count", "customerReviews.starRating",
        "images.primary.small", "images.primary.medium", "images.primary.large", "images.primary.highRes",
        "images.variants.small", "images.variants.medium", "images.variants.large", "images.variants.highRes",
        "itemInfo.byLineInfo", "itemInfo.classifications", "itemInfo.contentInfo", "itemInfo.contentRating",
        "itemInfo.externalIds", "itemInfo.features", "itemInfo.manufactureInfo", "itemInfo.productInfo",
        "itemInfo.technicalInfo", "itemInfo.title", "itemInfo.tradeInInfo",
        "offersV2.listings.availability", "offersV2.listings.condition", "offersV2.listings.dealDetails",
        "offersV2.listings.isBuyBoxWinner", "offersV2.listings.loyaltyPoints", "offersV2.listings.merchantInfo",
        "offersV2.listings.price", "offersV2.listings.type",
        "parentASIN",
    ];

    private static readonly string[] OfVariations =
    [
        "variationSummary.price.highestPrice", "variationSummary.price.lowestPrice", "variationSummary.variationDimension",
    ];

    // What the objects show without being asked for more.
    private static readonly string[] Shown =
    [
        "images.primary.medium", "itemInfo.byLineInfo", "itemInfo.title",
        "offersV2.listings.availability", "offersV2.listings.isBuyBoxWinner", "offersV2.listings.price",
        "parentASIN",
    ];

    private static readonly FrozenDictionary<ProductOperation, IReadOnlyList<string>> Every =
        new Dictionary<ProductOperation, IReadOnlyList<string>>
        {
            [ProductOperation.GetItems] = Sorted(OfItems),
            [ProductOperation.SearchItems] = Sorted([.. OfItems, "searchRefinements"]),
            [ProductOperation.GetVariations] = Sorted([.. OfItems, .. OfVariations]),
            [ProductOperation.GetBrowseNodes] = Sorted(["browseNodes.ancestor", "browseNodes.children"]),
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ProductOperation, IReadOnlyList<string>> Usual =
        new Dictionary<ProductOperation, IReadOnlyList<string>>
        {
            [ProductOperation.GetItems] = Sorted(Shown),
            [ProductOperation.SearchItems] = Sorted(Shown),
            [ProductOperation.GetVariations] = Sorted([.. Shown, .. OfVariations]),
            [ProductOperation.GetBrowseNodes] = [],
        }.ToFrozenDictionary();

    /// <summary>Every resource of an operation, sorted.</summary>
    /// <param name="operation">The operation.</param>
    public static IReadOnlyList<string> All(ProductOperation operation) => Every[operation];

    /// <summary>What is asked for unless the caller says otherwise, sorted; empty where the bare answer is enough.</summary>
    /// <param name="operation">The operation.</param>
    public static IReadOnlyList<string> Default(ProductOperation operation) => Usual[operation];

    /// <summary>The kind of data that a resource brings. One that is not known counts as a price, which is kept the shortest.</summary>
    /// <param name="resource">The resource's name.</param>
    public static ProductDataKind KindOf(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (resource == "parentASIN") return ProductDataKind.Identity;
        if (resource.StartsWith("variationSummary.price.", StringComparison.Ordinal)) return ProductDataKind.Price;
        return Every.Values.Any(all => all.Contains(resource, StringComparer.Ordinal))
            && !resource.StartsWith("offersV2.", StringComparison.Ordinal)
            ? ProductDataKind.Content
            : ProductDataKind.Price;
    }

    private static string[] Sorted(string[] names)
    {
        var sorted = names.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }
}
