using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>Where in an item's JSON everything stands.</summary>
/// <param name="item">The item.</param>
internal readonly struct ProductParts(JsonElement item)
{
    // The largest first; the very large one has two names.
    private static readonly string[] Sizes = ["large", "highRes", "hiRes", "medium", "small"];

    private readonly JsonElement? listing = Shown(item);

    public string Asin => ProductJson.Text(item, "asin") ?? string.Empty;

    public string? ParentAsin => ProductJson.Text(item, "parentASIN");

    public string? Title => DisplayValue("title");

    public string? Brand =>
        ProductJson.Text(ProductJson.At(item, "itemInfo", "byLineInfo", "brand"), "displayValue")
        ?? ProductJson.Text(ProductJson.At(item, "itemInfo", "byLineInfo", "manufacturer"), "displayValue");

    public ProductMoney Price => ProductMoney.Read(ProductJson.Member(listing, "price"));

    public ProductMoney ListPrice => ProductMoney.Read(ProductJson.At(listing, "price", "savingBasis"));

    public decimal? SavingPercent => ProductJson.Number(ProductJson.At(listing, "price", "savings"), "percentage");

    public string? Availability
    {
        get
        {
            var availability = ProductJson.Member(listing, "availability");
            return ProductJson.Text(availability, "type") ?? ProductJson.Text(availability, "message");
        }
    }

    public string? Condition => ProductJson.Text(ProductJson.Member(listing, "condition"), "value");

    public string? Merchant => ProductJson.Text(ProductJson.Member(listing, "merchantInfo"), "name");

    public bool? IsBuyBoxWinner => ProductJson.Flag(listing, "isBuyBoxWinner");

    public decimal? Rating
    {
        get
        {
            var stars = ProductJson.At(item, "customerReviews", "starRating");
            return ProductJson.Number(stars, "value") ?? ProductJson.Number(ProductJson.Member(item, "customerReviews"), "starRating");
        }
    }

    public long? ReviewCount => (long?)ProductJson.Number(ProductJson.Member(item, "customerReviews"), "count");

    public long? SalesRank =>
        (long?)(ProductJson.Number(ProductJson.At(item, "browseNodeInfo", "websiteSalesRank"), "salesRank")
            ?? BrowseNodes.Select(static node => ProductJson.Number(node, "salesRank")).FirstOrDefault(static rank => rank is not null));

    public IReadOnlyList<string> Features => Texts(ProductJson.At(item, "itemInfo", "features", "displayValues"));

    public string? ImageUrl
    {
        get
        {
            var primary = ProductJson.At(item, "images", "primary");
            return Sizes.Select(size => ProductJson.Text(ProductJson.Member(primary, size), "url")).FirstOrDefault(static url => url is not null);
        }
    }

    public string? DetailPageUrl => ProductJson.Text(item, "detailPageURL");

    public IEnumerable<JsonElement> BrowseNodes => ProductJson.Objects(ProductJson.Member(item, "browseNodeInfo"), "browseNodes");

    /// <summary>The texts of an array.</summary>
    /// <param name="value">The array, or null.</param>
    public static IReadOnlyList<string> Texts(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(static entry => ProductJson.Text(entry)).OfType<string>()]
        : [];

    private string? DisplayValue(string name)
    {
        var value = ProductJson.At(item, "itemInfo", name);
        return value is { ValueKind: JsonValueKind.String } ? value.Value.GetString() : ProductJson.Text(value, "displayValue");
    }

    // The offer on the product's page speaks for the product, else the first with a price, else the first.
    private static JsonElement? Shown(JsonElement item)
    {
        var listings = ProductJson.Objects(ProductJson.Member(item, "offersV2", "offers"), "listings").ToList();
        if (listings.Count == 0) return null;
        var winner = listings.FindIndex(static listing => ProductJson.Flag(listing, "isBuyBoxWinner") == true);
        var priced = listings.FindIndex(static listing => ProductMoney.Read(ProductJson.Member(listing, "price")).Amount is not null);
        return listings[winner >= 0 ? winner : Math.Max(0, priced)];
    }
}
