using System.Text.Json.Nodes;

namespace AmazonAds.Products;

/// <summary>Writes the requests of the catalogue, canonically, with the connection's partner tag and marketplace.</summary>
public static class ProductRequests
{
    /// <summary>How many ids one look-up may name.</summary>
    public const int MostIds = 10;

    /// <summary>A look-up of items.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="asins">The ASINs.</param>
    /// <param name="resources">What is wanted; null for the usual.</param>
    /// <param name="terms">In which terms; null for Amazon's own.</param>
    public static ReadOnlyMemory<byte> Items(
        ProductConnection connection, IEnumerable<string> asins, IReadOnlyList<string>? resources = null, ProductTerms? terms = null)
    {
        var request = Begin(connection, ProductOperation.GetItems, resources, terms);
        request["itemIds"] = Texts(asins);
        request["itemIdType"] = "ASIN";
        return CanonicalJson.Write(request);
    }

    /// <summary>A look-up of browse nodes.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="resources">What is wanted; null for the usual.</param>
    /// <param name="languages">In which language names are wanted; null for the marketplace's own.</param>
    public static ReadOnlyMemory<byte> BrowseNodes(
        ProductConnection connection, IEnumerable<string> ids, IReadOnlyList<string>? resources = null, IReadOnlyList<string>? languages = null)
    {
        var request = Begin(connection, ProductOperation.GetBrowseNodes, resources, new ProductTerms { Languages = languages });
        request["browseNodeIds"] = Texts(ids);
        return CanonicalJson.Write(request);
    }

    /// <summary>A page of a product's variations.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="asin">The ASIN.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="count">How many on a page; null for Amazon's ten.</param>
    /// <param name="resources">What is wanted; null for the usual.</param>
    /// <param name="terms">In which terms; null for Amazon's own.</param>
    public static ReadOnlyMemory<byte> Variations(
        ProductConnection connection,
        string asin,
        int page = 1,
        int? count = null,
        IReadOnlyList<string>? resources = null,
        ProductTerms? terms = null)
    {
        var request = Begin(connection, ProductOperation.GetVariations, resources, terms);
        request["asin"] = asin;
        request["variationPage"] = page;
        if (count is { } most) request["variationCount"] = most;
        return CanonicalJson.Write(request);
    }

    /// <summary>A page of a search.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="query">What is searched.</param>
    /// <param name="page">The page, from 1 to 10.</param>
    /// <param name="resources">What is wanted; null for the usual.</param>
    /// <param name="terms">In which terms; null for Amazon's own.</param>
    public static ReadOnlyMemory<byte> Search(
        ProductConnection connection,
        ProductQuery query,
        int page = 1,
        IReadOnlyList<string>? resources = null,
        ProductTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var request = Begin(connection, ProductOperation.SearchItems, resources, terms);
        query.WriteTo(request);
        if (page > 1) request["itemPage"] = page;
        return CanonicalJson.Write(request);
    }

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);

    private static JsonObject Begin(
        ProductConnection connection, ProductOperation operation, IReadOnlyList<string>? resources, ProductTerms? terms)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var request = new JsonObject { ["marketplace"] = connection.Marketplace, ["partnerTag"] = connection.PartnerTag };
        var wanted = resources ?? ProductResources.Default(operation);
        if (wanted.Count > 0) request["resources"] = Texts(wanted);
        if (terms?.Condition is { Length: > 0 } condition) request["condition"] = condition;
        if (terms?.Currency is { Length: > 0 } currency) request["currencyOfPreference"] = currency.ToUpperInvariant();
        if (terms?.Languages is { Count: > 0 } languages) request["languagesOfPreference"] = Texts(languages);
        return request;
    }
}
