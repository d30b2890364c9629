using System.Text.Json.Nodes;
using AmazonAds.Products;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>Items and browse nodes that answer with what they are asked for, in Amazon's shapes.</summary>
internal sealed class FakeWorld
{
    private readonly Dictionary<string, JsonObject> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> nodes = new(StringComparer.Ordinal);

    public Func<string, JsonObject>? Make { get; init; }

    public FakeWorld Item(string asin, string title = "A thing", decimal? price = 9.99m)
    {
        items[asin] = Build(asin, title, price);
        return this;
    }

    public FakeWorld Node(string id, string name, bool hasChildren = true)
    {
        nodes[id] = (JsonObject)JsonNode.Parse($$$$"""
            {"id":"{{{{id}}}}","displayName":"{{{{name}}}}","contextFreeName":"{{{{name}}}}","isRoot":false,
             "ancestor":{"id":"1","displayName":"Root","contextFreeName":"Root"}}
            """)!;
        if (hasChildren) nodes[id]["children"] = new JsonArray(new JsonObject { ["id"] = "9", ["displayName"] = "Child", ["contextFreeName"] = "Child" });
        return this;
    }

    public static JsonObject Build(string asin, string title, decimal? price)
    {
        var item = (JsonObject)JsonNode.Parse($$$$"""
            {"asin":"{{{{asin}}}}","detailPageURL":"https://www.amazon.com/dp/{{{{asin}}}}?tag=xyz-20&linkCode=ogi&th=1&psc=1","parentASIN":"P{{{{asin}}}}",
             "itemInfo":{"title":{"displayValue":"{{{{title}}}}","label":"Title","locale":"en_US"},
                         "features":{"displayValues":["one","two"],"label":"Features","locale":"en_US"}},
             "images":{"primary":{"small":{"url":"https://m.media-amazon.com/{{{{asin}}}}._SL75_.jpg","height":75,"width":50},
                                  "hiRes":{"url":"https://m.media-amazon.com/{{{{asin}}}}.jpg","height":1000,"width":900}}},
             "browseNodeInfo":{"browseNodes":[{"id":"17","displayName":"Things","contextFreeName":"Things","isRoot":false,"salesRank":5,
                                               "ancestor":{"id":"1","displayName":"Root","contextFreeName":"Root"}}]}}
            """)!;
        if (price is null) return item;
        item["offersV2"] = JsonNode.Parse($$$$"""
            {"listings":[{"price":{"money":{"amount":{{{{price}}}},"currency":"USD","displayAmount":"${{{{price}}}}"}},
                          "availability":{"type":"IN_STOCK"},"condition":{"value":"New"},"isBuyBoxWinner":true,"violatesMAP":false},
                         {"price":{"money":{"amount":{{{{price + 1}}}},"currency":"USD"}},"availability":{"type":"IN_STOCK"},"violatesMAP":false}]}
            """);
        return item;
    }

    /// <summary>The answer to a call, with errors about what is not there.</summary>
    public string Answer(ProductCall call)
    {
        var request = (JsonObject)JsonNode.Parse(call.Body.Span)!;
        var resources = FakeProductApi.Resources(request);
        var isNodes = call.Operation == ProductOperation.GetBrowseNodes;
        var known = isNodes ? nodes : items;
        var asked = call.Operation is ProductOperation.SearchItems or ProductOperation.GetVariations ? [.. items.Keys] : FakeProductApi.Ids(request);
        var found = new JsonArray();
        var errors = new JsonArray();
        foreach (var id in asked.Reverse())
        {
            if ((known.GetValueOrDefault(id) ?? (isNodes ? null : Make?.Invoke(id))) is { } item) found.Add((JsonNode)Shown(item, resources));
            else errors.Add((JsonNode)new JsonObject { ["code"] = "InvalidParameterValue", ["message"] = $"The ItemIds {id} provided in the request is invalid." });
        }

        var answer = new JsonObject
        {
            [call.Operation switch
            {
                ProductOperation.GetItems => "itemsResult",
                ProductOperation.SearchItems => "searchResult",
                ProductOperation.GetVariations => "variationsResult",
                _ => "browseNodesResult",
            }] = new JsonObject { [isNodes ? "browseNodes" : "items"] = found },
        };
        if (errors.Count > 0) answer["errors"] = errors;
        return answer.ToJsonString();
    }

    private static JsonObject Shown(JsonObject item, string[] resources)
    {
        var shown = new JsonObject();
        foreach (var name in (string[])["asin", "detailPageURL", "id", "displayName", "contextFreeName", "isRoot"])
        {
            if (item[name] is { } value) shown[name] = value.DeepClone();
        }

        foreach (var resource in resources)
        {
            var names = resource.Split('.');
            if (names[0] == "browseNodes") names = names[1..];
            Copy(item, shown, names);
        }

        return shown;
    }

    private static void Copy(JsonObject from, JsonObject to, ReadOnlySpan<string> names)
    {
        var name = names[0] == "highRes" && from["hiRes"] is not null ? "hiRes" : names[0];
        if (from[name] is not { } value) return;
        if (names.Length == 1 && value is not JsonArray)
        {
            to[name] = value.DeepClone();
        }
        else if (value is JsonObject inner)
        {
            to[name] ??= new JsonObject();
            Copy(inner, (JsonObject)to[name]!, names[1..]);
        }
        else if (value is JsonArray elements)
        {
            to[name] ??= new JsonArray([.. elements.Select(static element => Bare((JsonObject)element!))]);
            for (var index = 0; index < elements.Count && names.Length > 1; index++)
                Copy((JsonObject)elements[index]!, (JsonObject)to[name]![index]!, names[1..]);
        }
    }

    // What an element of an array has without being asked.
    private static JsonNode Bare(JsonObject element)
    {
        var bare = new JsonObject();
        foreach (var name in (string[])["id", "displayName", "contextFreeName", "isRoot", "violatesMAP"])
        {
            if (element[name] is { } value) bare[name] = value.DeepClone();
        }

        return bare;
    }
}
