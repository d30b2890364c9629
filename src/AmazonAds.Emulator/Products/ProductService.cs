using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>The four operations.</summary>
internal static class ProductService
{
    private const int MostIds = 10;
    private const string Title = "itemInfo.title";
    private static readonly string[] Common = ["partnerTag", "marketplace", "resources", "languagesOfPreference"];
    private static readonly string[] OfOffers = ["condition", "currencyOfPreference", "merchant", "offerCount"];

    public static EmulatorResponse Items(ProductQuestion question)
    {
        var body = question.Body;
        body.Knows([.. Common, .. OfOffers, "itemIds", "itemIdType"]);
        Terms(body);
        body.Word("itemIdType", "ASIN");
        var ids = body.Texts("itemIds", 1, MostIds);
        var resources = body.Resources(ProductResourceNames.IsOfItems, Title);
        if (body.Faults.Count > 0)
            return ProductRefusal.Fields([.. body.Faults]);

        var (found, errors) = Divide(ids, EmulatedItem.Exists, static id => $"The item id {id} of the request is not valid.");
        if (found.Count == 0)
            return ProductRefusal.NotFound("Item", ids[0], "None of the item ids was found.");

        // In an order of its own, as at Amazon.
        var items = found.OrderBy(static id => Mixer.Mix(Catalog.HashOf(id))).Select(id => question.Item(id, "ogi").Json([.. resources]));
        return ProductBody.Response(200, Answer("itemsResult", "items", items, errors));
    }

    public static EmulatorResponse BrowseNodes(ProductQuestion question)
    {
        var body = question.Body;
        body.Knows([.. Common, "browseNodeIds"]);
        var ids = body.Texts("browseNodeIds", 1, MostIds);
        var resources = body.Resources(ProductResourceNames.IsOfNodes, string.Empty);
        if (body.Faults.Count > 0)
            return ProductRefusal.Fields([.. body.Faults]);

        var (found, errors) = Divide(ids, ProductNodes.Exists, static id => $"The browse node id {id} of the request is not valid.");
        if (found.Count == 0)
            return ProductRefusal.NotFound("BrowseNode", ids[0], "None of the browse node ids was found.");
        var nodes = found.Select(id => ProductNodes.Json(id, resources.Contains("browseNodes.ancestor", StringComparer.Ordinal), resources.Contains("browseNodes.children", StringComparer.Ordinal)));
        return ProductBody.Response(200, Answer("browseNodesResult", "browseNodes", nodes, errors));
    }

    public static EmulatorResponse Variations(ProductQuestion question)
    {
        var body = question.Body;
        body.Knows([.. Common, .. OfOffers, "asin", "variationCount", "variationPage"]);
        Terms(body);
        var asin = body.Text("asin");
        var count = body.Number("variationCount", 1, MostIds) ?? MostIds;
        var page = body.Number("variationPage", 1, 100) ?? 1;
        var resources = body.Resources(ProductResourceNames.IsOfVariations, Title);
        if (body.Faults.Count > 0 || asin is null)
            return ProductRefusal.Fields([.. body.Faults, .. asin is null ? ["asin"] : Array.Empty<string>()]);

        var all = EmulatedItem.Exists(asin) ? ProductFamily.Of(asin) : [];
        var shown = all.Skip((page - 1) * count).Take(count).ToList();
        if (shown.Count == 0)
            return ProductRefusal.NotFound("Item", asin, "The item has no such variations.");
        var items = shown.Select(id =>
        {
            var item = question.Item(id, "ogv").Json([.. resources]);
            var (size, color) = ProductFamily.Differences(id);
            item["variationAttributes"] = new JsonArray(
                new JsonObject { ["name"] = "size_name", ["value"] = size }, new JsonObject { ["name"] = "color_name", ["value"] = color });
            return item;
        });
        var answer = Answer("variationsResult", "items", items, []);
        answer["variationsResult"]!["variationSummary"] = Summary(question, all, count, resources);
        return ProductBody.Response(200, answer);
    }

    public static EmulatorResponse Search(ProductQuestion question)
    {
        var body = question.Body;
        var search = ProductSearch.Read(body, [.. Common, .. OfOffers]);
        Terms(body);
        var resources = body.Resources(ProductResourceNames.IsOfSearches, Title);
        if (body.Faults.Count > 0)
            return ProductRefusal.Fields([.. body.Faults]);

        var all = search.Find(question);
        if (all.Count == 0)
            return ProductRefusal.NotFound("SearchResult", search.Words, "The search found nothing.");
        var shown = all.Skip((search.Page - 1) * search.Count).Take(search.Count).Select(item => item.Json([.. resources]));
        var answer = Answer("searchResult", "items", shown, []);
        var result = answer["searchResult"]!;
        result["searchURL"] = $"https://{question.Host}/s?k={Uri.EscapeDataString(search.Words)}&tag={question.PartnerTag}&linkCode=osi";
        result["totalResultCount"] = all.Count;
        if (resources.Contains("searchRefinements", StringComparer.Ordinal))
            result["searchRefinements"] = new JsonObject { ["searchIndex"] = new JsonObject { ["id"] = "SearchIndex", ["displayName"] = "Department" } };
        return ProductBody.Response(200, answer);
    }

    private static void Terms(ProductCallBody body)
    {
        body.Word("condition", "Any", "New");
        body.Text("currencyOfPreference");
        body.Texts("languagesOfPreference", 0, 1);
    }

    private static (List<string> Found, List<JsonNode> Errors) Divide(IEnumerable<string> ids, Func<string, bool> exists, Func<string, string> message)
    {
        var all = ids.Distinct(StringComparer.Ordinal).ToLookup(exists);
        var errors = all[false].Select(id => (JsonNode)new JsonObject { ["code"] = "InvalidParameterValue", ["message"] = message(id) });
        return ([.. all[true]], [.. errors]);
    }

    private static JsonObject Answer(string result, string collection, IEnumerable<JsonObject> items, List<JsonNode> errors)
    {
        var answer = new JsonObject { [result] = new JsonObject { [collection] = new JsonArray([.. items]) } };
        if (errors.Count > 0)
            answer["errors"] = new JsonArray([.. errors]);
        return answer;
    }

    private static JsonObject Summary(ProductQuestion question, IReadOnlyList<string> all, int count, IReadOnlyList<string> resources)
    {
        var summary = new JsonObject { ["pageCount"] = (all.Count + count - 1) / count, ["variationCount"] = all.Count };
        var items = all.Select(id => question.Item(id, "ogv")).OrderBy(static item => item.Amount).ToList();
        var price = new JsonObject();
        if (resources.Contains("variationSummary.price.lowestPrice", StringComparer.Ordinal))
            price["lowestPrice"] = items[0].Money(items[0].Amount);
        if (resources.Contains("variationSummary.price.highestPrice", StringComparer.Ordinal))
            price["highestPrice"] = items[0].Money(items[^1].Amount);
        if (price.Count > 0)
            summary["price"] = price;
        if (resources.Contains("variationSummary.variationDimension", StringComparer.Ordinal))
        {
            var differences = all.Select(ProductFamily.Differences).ToList();
            summary["variationDimensions"] = new JsonArray(
                Dimension("size_name", "Size", differences.Select(static one => one.Size)),
                Dimension("color_name", "Colour", differences.Select(static one => one.Color)));
        }

        return summary;
    }

    private static JsonObject Dimension(string name, string display, IEnumerable<string> values) => new()
    {
        ["displayName"] = display,
        ["name"] = name,
        ["values"] = new JsonArray([.. values.Distinct(StringComparer.Ordinal).Select(static value => JsonValue.Create(value))]),
    };
}
