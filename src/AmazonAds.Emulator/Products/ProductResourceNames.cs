namespace AmazonAds.Emulator.Products;

/// <summary>The resources that the emulator knows.</summary>
internal static class ProductResourceNames
{
    private static readonly HashSet<string> OfItems = new(Spread(
        ("browseNodeInfo.", "browseNodes browseNodes.ancestor browseNodes.salesRank websiteSalesRank"),
        ("customerReviews.", "count starRating"),
        ("images.primary.", "small medium large highRes"),
        ("images.variants.", "small medium large highRes"),
        ("itemInfo.", "byLineInfo classifications contentInfo contentRating externalIds features manufactureInfo productInfo technicalInfo title tradeInInfo"),
        ("offersV2.listings.", "availability condition dealDetails isBuyBoxWinner loyaltyPoints merchantInfo price type"),
        (string.Empty, "parentASIN")), StringComparer.Ordinal);

    private static readonly HashSet<string> OfVariations = new(
        Spread(("variationSummary.", "price.highestPrice price.lowestPrice variationDimension")), StringComparer.Ordinal);

    public static bool IsOfItems(string name) => OfItems.Contains(name);

    public static bool IsOfSearches(string name) => OfItems.Contains(name) || name == "searchRefinements";

    public static bool IsOfVariations(string name) => OfItems.Contains(name) || OfVariations.Contains(name);

    public static bool IsOfNodes(string name) => name is "browseNodes.ancestor" or "browseNodes.children";

    private static IEnumerable<string> Spread(params IEnumerable<(string Root, string Names)> groups) =>
        groups.SelectMany(static group => group.Names.Split(' ').Select(name => group.Root + name));
}
