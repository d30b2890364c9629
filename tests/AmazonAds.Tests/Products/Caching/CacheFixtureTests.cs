using System.Text;
using System.Text.Json.Nodes;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>Amazon's own examples through the cache: what is served again is what came.</summary>
public sealed class CacheFixtureTests : IAsyncLifetime
{
    private static readonly string[] Listings =
    [
        "offersV2.listings.availability", "offersV2.listings.condition", "offersV2.listings.dealDetails", "offersV2.listings.isBuyBoxWinner",
        "offersV2.listings.merchantInfo", "offersV2.listings.price", "offersV2.listings.type",
    ];

    private readonly CatalogHarness harness = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [SharedFact]
    public async Task An_item_with_offers_comes_back_from_memory_and_database_as_it_came()
    {
        var json = Fixture("creators__getItems_response_offersV2.json");
        harness.Api.Then(json);
        var first = harness.OpenStored();
        var request = harness.Items(["B00MNV8E0C"], Listings);

        var api = await harness.OneAsync(first, request);
        var memory = await harness.OneAsync(first, request);
        await first.DisposeAsync();
        var database = await harness.OneAsync(harness.OpenStored(), request);

        var expected = JsonNode.Parse(json)!["itemsResult"]!["items"]![0];
        Assert.All([api, memory, database], entry => Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(entry.Json!.Value.Span))));
        Assert.Equal([ProductSource.Api, ProductSource.Memory, ProductSource.Database], [api.Source, memory.Source, database.Source]);
    }

    [SharedFact]
    public async Task A_partial_failure_is_an_item_and_an_unknown_id_and_neither_is_asked_for_again()
    {
        var catalog = harness.OpenStored();
        harness.Api.Then(Fixture("creators__getItems_response_partial_failure.json"));
        var request = harness.Items(["B0BL8WSCH3", "B08N5WRWNW"], "itemInfo.title");

        await harness.LookUpAsync(catalog, request);
        var entries = await harness.LookUpAsync(catalog, request);

        Assert.Equal([("B08N5WRWNW", true), ("B0BL8WSCH3", false)], entries.Select(entry => (entry.Id, entry.IsUnknown)));
        Assert.Contains("B08N5WRWNW", Encoding.UTF8.GetString(entries[0].Error!.Value.Span), StringComparison.Ordinal);
        Assert.Equal("https://www.amazon.com/dp/B0BL8WSCH3?tag=xyz-20&linkCode=ogi&th=1&psc=1", CatalogHarness.Value(entries[1], "detailPageURL"));
    }

    [SharedFact]
    public async Task Browse_nodes_of_which_one_is_wrong_are_known_both()
    {
        var catalog = harness.OpenStored();
        harness.Api.Then(Fixture("creators__getBrowseNodes_response_partial_failure.json"));
        var request = harness.Nodes(["283155", "0"], "browseNodes.ancestor", "browseNodes.children");

        await harness.LookUpAsync(catalog, request);
        var nodes = await harness.LookUpAsync(catalog, request);

        Assert.True(nodes[0].IsUnknown);
        Assert.Equal(("Books", "1000"), (CatalogHarness.Value(nodes[1], "displayName"), CatalogHarness.Value(nodes[1], "children", "0", "id")));
        Assert.Null(CatalogHarness.Value(nodes[1], "ancestor"));
    }

    [SharedFact]
    public async Task A_search_and_variations_come_back_whole_and_fill_items()
    {
        var catalog = harness.Open();
        var search = Fixture("creators__searchItems_response.json");
        harness.Api.Then(search).Then(Fixture("creators__getVariations_response_trimmed.json"));
        string[] resources = ["images.primary.medium", "itemInfo.title"];

        await harness.AskAsync(catalog, harness.Search("harry potter", [.. resources, "offersV2.listings.price"]));
        var again = await harness.AskAsync(catalog, harness.Search("harry potter", [.. resources, "offersV2.listings.price"]));
        await catalog.AskAsync(harness.Connection, ProductOperation.GetVariations, CatalogHarness.With(harness.Items([], resources), "asin", "B01M2C97VG"));
        var items = await harness.LookUpAsync(catalog, harness.Items(["0545162076", "B00422MCVM"], "itemInfo.title"));

        Assert.Equal(search, Encoding.UTF8.GetString(again.Answer.Body.Span));
        Assert.All(items, item => Assert.NotNull(CatalogHarness.Value(item, "itemInfo", "title", "displayValue")));
        Assert.Equal(2, harness.Api.Calls.Count);
    }

    [SharedTheory]
    [InlineData("404_item")]
    [InlineData("404_search_docvariant")]
    public async Task A_404_in_either_spelling_is_told_of_every_id(string name)
    {
        var catalog = harness.Open();
        harness.Api.Then(JsonNode.Parse(Fixture("creators__errors.json"))![name]!.ToJsonString(), notFound: true);

        Assert.True((await harness.OneAsync(catalog, harness.Items(["B08N5WRWNW"], "itemInfo.title"))).IsUnknown);
    }

    private static string Fixture(string file) => File.ReadAllText(Path.Combine(SharedFiles.Root, "fixtures", "products", file));
}
