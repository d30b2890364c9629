using System.Globalization;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>A product of the emulator's world, made from its ASIN: the same ASIN is the same product everywhere.</summary>
internal sealed class EmulatedItem(string asin, string host, Marketplace market, string partnerTag, string linkCode)
{
    private readonly ulong hash = Mixer.Combine(Catalog.HashOf(asin), 0x6974656D);

    /// <summary>Whether there is such a product. All ten letters and digits are one, but for those that begin with B0000.</summary>
    public static bool Exists(string asin) => Catalog.IsAsin(asin) && !asin.StartsWith("B0000", StringComparison.Ordinal);

    public string Asin => asin;

    public string Title => $"{Brand} {Vocabulary.Phrase((long)(hash % (ulong)Vocabulary.PhraseCount))}";

    public string Brand => Vocabulary.Theme(hash >> 8);

    public decimal Amount => market.HasCents ? (decimal)(199 + (hash >> 16) % 20_000) / 100 : 100 + (hash >> 16) % 20_000;

    public int SavingPercent => (int)((hash >> 30) % 4) * 10;

    public decimal Rating => 1 + (decimal)((hash >> 34) % 41) / 10;

    /// <summary>Whether anybody offers it: one in twenty is out of stock and has no offers.</summary>
    public bool IsOffered => (hash >> 40) % 20 != 0;

    /// <summary>The item with what was asked for and no more.</summary>
    public JsonObject Json(IReadOnlyCollection<string> resources)
    {
        var json = new JsonObject
        {
            ["asin"] = asin,
            ["detailPageURL"] = $"https://{host}/dp/{asin}?tag={partnerTag}&linkCode={linkCode}&th=1&psc=1",
        };
        if (IsOffered && resources.Any(static resource => resource.StartsWith("offersV2.listings.", StringComparison.Ordinal)))
            json["offersV2"] = new JsonObject { ["listings"] = new JsonArray(Listing(resources)) };
        if (resources.Any(static resource => resource.StartsWith("browseNodeInfo.browseNodes", StringComparison.Ordinal)))
            Put(json, "browseNodeInfo.browseNodes", new JsonArray(Node(resources)));
        var variants = resources.Where(static resource => resource.StartsWith("images.variants.", StringComparison.Ordinal));
        var variant = new JsonObject(variants.Select(resource => KeyValuePair.Create(SizeOf(resource), (JsonNode?)Image(resource, 1))));
        if (variant.Count > 0)
            Put(json, "images.variants", new JsonArray(variant));
        foreach (var resource in resources)
        {
            if (Part(resource) is { } part)
                Put(json, resource.Replace("highRes", "hiRes", StringComparison.Ordinal), part);
        }

        return json;
    }

    // Asked for under one name, answered under another: so it is at Amazon.
    private static string SizeOf(string resource) =>
        resource[(resource.LastIndexOf('.') + 1)..].Replace("highRes", "hiRes", StringComparison.Ordinal);

    private static void Put(JsonObject json, string path, JsonNode value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
            json = (json[name] ??= new JsonObject()).AsObject();
        json[names[^1]] = value;
    }

    private JsonNode? Part(string resource) => resource switch
    {
        "itemInfo.title" => Named("Title", Title),
        "itemInfo.byLineInfo" => new JsonObject { ["brand"] = Named("Brand", Brand), ["manufacturer"] = Named("Manufacturer", Brand) },
        "itemInfo.features" => new JsonObject
        {
            ["displayValues"] = new JsonArray(Vocabulary.Thing(hash >> 3), Vocabulary.Thing(hash >> 13)),
            ["label"] = "Features",
            ["locale"] = "en_US",
        },
        "itemInfo.classifications" => new JsonObject { ["binding"] = Named("Binding", "Misc."), ["productGroup"] = Named("ProductGroup", Vocabulary.Theme(hash >> 20)) },
        "itemInfo.externalIds" => new JsonObject
        {
            ["eans"] = new JsonObject { ["displayValues"] = new JsonArray((4_000_000_000_000 + (long)(hash % 999_999_999_999)).ToString(CultureInfo.InvariantCulture)), ["label"] = "EAN", ["locale"] = "en_US" },
        },
        "itemInfo.contentInfo" => new JsonObject { ["edition"] = Named("Edition", "1") },
        "itemInfo.contentRating" => new JsonObject { ["audienceRating"] = Named("AudienceRating", "Everyone") },
        "itemInfo.manufactureInfo" => new JsonObject { ["model"] = Named("Model", $"M-{hash % 10_000}") },
        "itemInfo.productInfo" => new JsonObject { ["color"] = Named("Color", (hash & 1) == 0 ? "Black" : "White") },
        "itemInfo.technicalInfo" => new JsonObject { ["formats"] = new JsonObject { ["displayValues"] = new JsonArray("Standard"), ["label"] = "Format", ["locale"] = "en_US" } },
        "itemInfo.tradeInInfo" => new JsonObject { ["isEligibleForTradeIn"] = false },
        "customerReviews.count" => JsonValue.Create((long)(hash >> 12) % 5_000),
        "customerReviews.starRating" => new JsonObject { ["value"] = Rating },
        "browseNodeInfo.websiteSalesRank" => new JsonObject { ["contextFreeName"] = "All", ["displayName"] = "All", ["salesRank"] = 1 + (long)(hash % 500_000) },
        "parentASIN" => ProductFamily.ParentOf(asin) is { } parent ? JsonValue.Create(parent) : null,
        _ when resource.StartsWith("images.primary.", StringComparison.Ordinal) => Image(resource, 0),
        _ => null,
    };

    private static JsonObject Named(string label, string value) => new() { ["displayValue"] = value, ["label"] = label, ["locale"] = "en_US" };

    private JsonObject Image(string resource, int number)
    {
        var size = resource[(resource.LastIndexOf('.') + 1)..] switch { "small" => 75, "medium" => 160, "large" => 500, _ => 1500 };
        return new JsonObject
        {
            ["height"] = size,
            ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://m.media-amazon.com/images/I/{hash % 100_000_000:D8}{number}._SL{size}_.jpg"),
            ["width"] = size,
        };
    }

    private JsonObject Listing(IReadOnlyCollection<string> resources)
    {
        var listing = new JsonObject();
        foreach (var resource in resources)
        {
            const string root = "offersV2.listings.";
            if (!resource.StartsWith(root, StringComparison.Ordinal))
                continue;
            var name = resource[root.Length..];
            JsonNode? value = name switch
            {
                "availability" => new JsonObject { ["maxOrderQuantity"] = 10, ["minOrderQuantity"] = 1, ["type"] = "IN_STOCK" },
                "condition" => new JsonObject { ["conditionNote"] = "", ["subCondition"] = "Unknown", ["value"] = "New" },
                "isBuyBoxWinner" => JsonValue.Create(true),
                "merchantInfo" => new JsonObject { ["id"] = $"A{hash % 10_000_000}", ["name"] = $"{Brand} Store" },
                "price" => Price(),
                "dealDetails" when SavingPercent >= 20 => new JsonObject { ["accessType"] = "ALL", ["percentClaimed"] = (int)(hash % 100) },
                "loyaltyPoints" when market.CurrencyCode == "JPY" => new JsonObject { ["points"] = (int)(hash % 100) },
                "type" when SavingPercent >= 20 => JsonValue.Create("LIGHTNING_DEAL"),
                _ => null,
            };
            if (value is not null)
                listing[name] = value;
        }

        listing["violatesMAP"] = false;
        return listing;
    }

    private JsonObject Price()
    {
        var price = new JsonObject { ["money"] = Money(Amount) };
        if (SavingPercent == 0)
            return price;
        var before = decimal.Round(Amount * 100 / (100 - SavingPercent), market.HasCents ? 2 : 0);
        price["savingBasis"] = new JsonObject { ["money"] = Money(before), ["savingBasisType"] = "LIST_PRICE", ["savingBasisTypeLabel"] = "List Price" };
        price["savings"] = new JsonObject { ["money"] = Money(before - Amount), ["percentage"] = SavingPercent };
        return price;
    }

    public JsonObject Money(decimal amount) => new()
    {
        ["amount"] = amount,
        ["currency"] = market.CurrencyCode,
        ["displayAmount"] = string.Create(CultureInfo.InvariantCulture, $"{amount} {market.CurrencyCode}"),
    };

    private JsonObject Node(IReadOnlyCollection<string> resources)
    {
        var node = ProductNodes.Json(ProductNodes.LeafOf(hash), resources.Contains("browseNodeInfo.browseNodes.ancestor", StringComparer.Ordinal), children: false);
        if (resources.Contains("browseNodeInfo.browseNodes.salesRank", StringComparer.Ordinal))
            node["salesRank"] = 1 + (long)(hash % 20_000);
        return node;
    }
}
