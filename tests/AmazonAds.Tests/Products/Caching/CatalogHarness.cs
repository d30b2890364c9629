using System.Text;
using System.Text.Json.Nodes;
using AmazonAds.Diagnostics;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>A catalog over a fake, with a clock in the test's hand and a cache in a folder of its own.</summary>
internal sealed class CatalogHarness : IAsyncDisposable
{
    public const string Title = "itemInfo.title";
    public const string Features = "itemInfo.features";
    public const string Price = "offersV2.listings.price";
    public const string Availability = "offersV2.listings.availability";

    private readonly List<ProductCatalog> catalogs = [];
    private readonly string folder = Path.Combine(Path.GetTempPath(), "amazonads-tests-" + Guid.NewGuid().ToString("N"));

    public CatalogHarness()
    {
        Directory.CreateDirectory(folder);
        Api = new FakeProductApi(Time);
    }

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Time.GetUtcNow();

    public FakeProductApi Api { get; }

    public ProductConnection Connection { get; } = new("products", "client", new Secret("secret"), "3.1", "www.amazon.com", "xyz-20");

    public string File => Path.Combine(folder, "products.db");

    public List<Exception> Warnings { get; } = [];

    public CountingStore? Store { get; private set; }

    /// <summary>A catalog without a database.</summary>
    public ProductCatalog Open(ProductCaching caching = ProductCaching.Smart) => Open(caching, null);

    /// <summary>A catalog with the database that all of this harness share.</summary>
    public ProductCatalog OpenStored(ProductCaching caching = ProductCaching.Smart) => Open(caching, async cancellationToken =>
        Store = new CountingStore(await SqliteProductCacheStore.OpenAsync(File, cancellationToken)));

    public ProductCatalog Open(ProductCaching caching, Func<CancellationToken, Task<IProductCacheStore>>? open)
    {
        var catalog = new ProductCatalog(Api, Time, new ProductCatalogOptions { Caching = caching, OpenStore = open, Warn = Warnings.Add });
        catalogs.Add(catalog);
        return catalog;
    }

    public ReadOnlyMemory<byte> Items(string[] asins, params string[] resources) => Request("itemIds", asins, resources);

    public ReadOnlyMemory<byte> Nodes(string[] ids, params string[] resources) => Request("browseNodeIds", ids, resources);

    public ReadOnlyMemory<byte> Search(string keywords, params string[] resources)
    {
        var request = Base(resources);
        request["keywords"] = keywords;
        return CanonicalJson.Write(request);
    }

    public static ReadOnlyMemory<byte> With(ReadOnlyMemory<byte> request, string name, JsonNode value)
    {
        var changed = (JsonObject)JsonNode.Parse(request.Span)!;
        changed[name] = value;
        return CanonicalJson.Write(changed);
    }

    public async Task<List<ProductEntry>> LookUpAsync(
        ProductCatalog catalog, ReadOnlyMemory<byte> body, ProductCacheOptions? options = null, ProductConnection? connection = null)
    {
        var operation = Encoding.UTF8.GetString(body.Span).Contains("browseNodeIds", StringComparison.Ordinal) ? ProductOperation.GetBrowseNodes : ProductOperation.GetItems;
        var found = new List<ProductEntry>();
        await foreach (var entry in catalog.LookUpAsync(connection ?? Connection, operation, body, options)) found.Add(entry);
        return [.. found.OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    public async Task<ProductEntry> OneAsync(ProductCatalog catalog, ReadOnlyMemory<byte> body, ProductCacheOptions? options = null) =>
        Assert.Single(await LookUpAsync(catalog, body, options));

    public Task<WholeAnswer> AskAsync(ProductCatalog catalog, ReadOnlyMemory<byte> body, ProductCacheOptions? options = null) =>
        catalog.AskAsync(Connection, ProductOperation.SearchItems, body, options);

    public void Advance(double seconds) => Time.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>A value in an entry's JSON.</summary>
    public static string? Value(ProductEntry entry, params string[] path)
    {
        Assert.Null(entry.Error);
        JsonNode? node = JsonNode.Parse(entry.Json!.Value.Span);
        foreach (var name in path) node = int.TryParse(name, out var index) ? (node as JsonArray)?[index] : node?[name];
        return node?.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var catalog in catalogs) await catalog.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ReadOnlyMemory<byte> Request(string name, string[] ids, string[] resources)
    {
        var request = Base(resources);
        request[name] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
        return CanonicalJson.Write(request);
    }

    private JsonObject Base(string[] resources)
    {
        var request = new JsonObject { ["marketplace"] = Connection.Marketplace, ["partnerTag"] = Connection.PartnerTag };
        if (resources.Length > 0) request["resources"] = new JsonArray([.. resources.Select(resource => JsonValue.Create(resource))]);
        return request;
    }
}
