using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>
/// Makes objects of the catalogue's JSON, whichever of its spellings it has: the one place that knows them. Whatever is
/// missing or null, or not of the kind one would expect, is null in the object too.
/// </summary>
public static class ProductReader
{
    /// <summary>Reads an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="marketplace">The marketplace it is from.</param>
    /// <param name="stamp">When it was true.</param>
    public static Product Item(JsonElement item, string marketplace, ProductStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return new Product(item, marketplace, stamp);
    }

    /// <summary>Reads a browse node, with its ancestors and children.</summary>
    /// <param name="node">The node.</param>
    /// <param name="marketplace">The marketplace it is from.</param>
    /// <param name="stamp">When it was true.</param>
    public static BrowseNode Node(JsonElement node, string marketplace, ProductStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return new BrowseNode(node, marketplace, stamp)
        {
            BrowseNodeId = ProductJson.Text(node, "id") ?? string.Empty,
            Name = ProductJson.Text(node, "displayName"),
            ContextFreeName = ProductJson.Text(node, "contextFreeName"),
            IsRoot = ProductJson.Flag(node, "isRoot"),
            SalesRank = (long?)ProductJson.Number(node, "salesRank"),
            Ancestor = ProductJson.Member(node, "ancestor") is { ValueKind: JsonValueKind.Object } above ? Node(above, marketplace, stamp) : null,
            Children = [.. ProductJson.Objects(node, "children").Select(child => Node(child, marketplace, stamp))],
        };
    }

    /// <summary>Reads the answer of a search; an empty page where nothing was found.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="marketplace">The marketplace it is from.</param>
    /// <param name="stamp">When it was true.</param>
    public static ProductSearchPage Search(JsonElement answer, string marketplace, ProductStamp stamp)
    {
        var result = ProductJson.Member(answer, "searchResult", "searchResults");
        var items = ProductJson.Objects(result, "items").Select(item => Item(item, marketplace, stamp));
        return new ProductSearchPage(
            [.. items],
            (long?)ProductJson.Number(result, "totalResultCount"),
            ProductJson.Text(result, "searchURL"),
            ProductJson.Member(result, "searchRefinements"));
    }

    /// <summary>Reads a page of variations.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="asin">The ASIN whose variations were asked for.</param>
    /// <param name="marketplace">The marketplace it is from.</param>
    /// <param name="stamp">When it was true.</param>
    public static ProductVariationPage Variations(JsonElement answer, string asin, string marketplace, ProductStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        var result = ProductJson.Member(answer, "variationsResult", "variationResults");
        var summary = ProductJson.Member(result, "variationSummary") is { } said ? Summary(said) : null;
        var items = ProductJson.Objects(result, "items").Select(item => Variation(item, asin, summary, marketplace, stamp));
        return new ProductVariationPage([.. items], summary);
    }

    private static ProductVariation Variation(
        JsonElement item, string asin, ProductVariationSummary? summary, string marketplace, ProductStamp stamp) =>
        new ProductVariation(item, marketplace, stamp)
        {
            VariationOf = asin,
            Summary = summary,
            Attributes = Attributes(item),
        };

    private static Dictionary<string, string?> Attributes(JsonElement item)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var attribute in ProductJson.Objects(item, "variationAttributes"))
        {
            if (ProductJson.Text(attribute, "name") is { } name) attributes[name] = ProductJson.Text(attribute, "value");
        }

        return attributes;
    }

    private static ProductVariationSummary Summary(JsonElement summary)
    {
        var lowest = ProductMoney.Read(ProductJson.At(summary, "price", "lowestPrice"));
        var highest = ProductMoney.Read(ProductJson.At(summary, "price", "highestPrice"));
        var dimensions = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var dimension in ProductJson.Objects(summary, "variationDimensions"))
        {
            if (ProductJson.Text(dimension, "name") is { } name) dimensions[name] = ProductParts.Texts(ProductJson.Member(dimension, "values"));
        }

        return new ProductVariationSummary
        {
            VariationCount = (long?)ProductJson.Number(summary, "variationCount"),
            PageCount = (long?)ProductJson.Number(summary, "pageCount"),
            LowestPrice = lowest.Amount,
            HighestPrice = highest.Amount,
            Currency = lowest.Currency ?? highest.Currency,
            Dimensions = dimensions,
        };
    }
}
