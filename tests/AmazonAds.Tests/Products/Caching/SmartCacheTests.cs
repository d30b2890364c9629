using AmazonAds.Products;
using AmazonAds.Products.Caching;
using static AmazonAds.Tests.Products.Caching.CatalogHarness;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>Facts: each with its own time, filled by whatever call brought it, asked for only when they are missing.</summary>
public sealed class SmartCacheTests : IAsyncLifetime
{
    private readonly CatalogHarness harness = new();
    private readonly FakeWorld world = new FakeWorld().Item("A", "Thing A", 5m).Item("B", "Thing B", 6m).Item("C", "Thing C", null);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Fact]
    public async Task A_price_serves_for_an_hour_and_a_title_for_a_day_to_the_second()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        var start = harness.Now;
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));

        harness.Advance(3599);
        var last = await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        harness.Advance(1);
        harness.Api.Then(world);
        var renewed = await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        harness.Advance(86_400 - 3600 - 1);
        var title = await harness.OneAsync(catalog, harness.Items(["A"], Title));
        harness.Advance(1);
        harness.Api.Then(world);
        var newTitle = await harness.OneAsync(catalog, harness.Items(["A"], Title));

        Assert.Equal(
            [$"GetItems A [{Title},{Price}]", $"GetItems A [{Price}] once", $"GetItems A [{Title}]"], harness.Api.Said);
        Assert.Equal((ProductSource.Memory, start, start), (last.Source, last.PriceAsOf, last.ContentAsOf));
        Assert.Equal((ProductSource.Api, start.AddHours(1), start), (renewed.Source, renewed.PriceAsOf, renewed.ContentAsOf));
        Assert.Equal((ProductSource.Memory, (DateTimeOffset?)null, start), (title.Source, title.PriceAsOf, title.ContentAsOf));
        Assert.Equal((ProductSource.Api, start.AddHours(24)), (newTitle.Source, newTitle.ContentAsOf));
        Assert.All([last, renewed, title, newTitle], entry => Assert.False(entry.Stale));
    }

    [Fact]
    public async Task A_parent_is_known_for_ever_but_what_stands_beside_it_is_not()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], "parentASIN"));

        harness.Advance(86_400 * 400.0);
        var entry = await harness.OneAsync(catalog, harness.Items(["A"], "parentASIN"));

        Assert.Equal("PA", Value(entry, "parentASIN"));
        Assert.Equal(2, harness.Api.Calls.Count);
        Assert.Equal(harness.Now, entry.ContentAsOf);
    }

    [Fact]
    public async Task Only_the_missing_items_and_resources_are_asked_for()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world).Then(world);
        await harness.LookUpAsync(catalog, harness.Items(["A"], Title, Features));
        await harness.LookUpAsync(catalog, harness.Items(["B"], Title));

        var entries = await harness.LookUpAsync(catalog, harness.Items(["A", "B", "C"], Title, Features));

        Assert.Equal(["Thing A", "Thing B", "Thing C"], entries.Select(entry => Value(entry, "itemInfo", "title", "displayValue")));
        Assert.All(entries, entry => Assert.Equal("two", Value(entry, "itemInfo", "features", "displayValues", "1")));
        Assert.Equal($"GetItems B,C [{Features},{Title}]", harness.Api.Said[^1]);
        Assert.Equal([ProductSource.Memory, ProductSource.Api, ProductSource.Api], entries.Select(entry => entry.Source));
    }

    [Fact]
    public async Task An_item_is_served_in_the_APIs_own_form_with_nothing_that_was_not_asked_for()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        var first = await harness.OneAsync(catalog, harness.Items(["A"], Features, "images.primary.small", "images.primary.highRes", Title));

        var again = await harness.OneAsync(catalog, harness.Items(["A"], Title, "images.primary.small"));

        Assert.Single(harness.Api.Calls);
        Assert.Equal("https://m.media-amazon.com/A.jpg", Value(first, "images", "primary", "hiRes", "url"));
        Assert.Equal(
            """{"asin":"A","detailPageURL":"https://www.amazon.com/dp/A?tag=xyz-20&linkCode=ogi&th=1&psc=1","images":{"primary":{"small":{"url":"https://m.media-amazon.com/A._SL75_.jpg","height":75,"width":50}}},"itemInfo":{"title":{"displayValue":"Thing A","label":"Title","locale":"en_US"}}}""",
            System.Text.Encoding.UTF8.GetString(again.Json!.Value.Span).Replace("\\u0026", "&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_asked_for_and_is_absent_is_known_to_be_absent_for_the_lifetime_of_its_kind()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        var start = harness.Now;
        await harness.OneAsync(catalog, harness.Items(["C"], Title, Price));

        harness.Advance(3599);
        var entry = await harness.OneAsync(catalog, harness.Items(["C"], Title, Price));
        Assert.Null(Value(entry, "offersV2"));
        Assert.Equal((ProductSource.Memory, start), (entry.Source, entry.PriceAsOf));
        Assert.Single(harness.Api.Calls);

        harness.Advance(1);
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["C"], Title, Price));
        Assert.Equal($"GetItems C [{Price}] once", harness.Api.Said[^1]);
    }

    [Fact]
    public async Task An_ASIN_that_Amazon_does_not_know_is_not_asked_for_again_within_the_lifetime()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.LookUpAsync(catalog, harness.Items(["A", "X"], Title));

        harness.Advance(86_399);
        var unknown = await harness.OneAsync(catalog, harness.Items(["X"], Title));
        harness.Advance(1);
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["X"], Title));

        Assert.True(unknown.IsUnknown);
        Assert.Null(unknown.Json);
        Assert.Contains("ItemIds X", System.Text.Encoding.UTF8.GetString(unknown.Error!.Value.Span), StringComparison.Ordinal);
        Assert.Equal(["GetItems A,X [itemInfo.title]", "GetItems X [itemInfo.title]"], harness.Api.Said);
    }

    [Fact]
    public async Task The_price_of_an_unknown_ASIN_is_asked_for_again_after_an_hour()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["X"], Title));

        harness.Advance(3599);
        await harness.OneAsync(catalog, harness.Items(["X"], Price));
        Assert.Single(harness.Api.Calls);
        harness.Advance(1);
        await harness.OneAsync(catalog, harness.Items(["X"], Price));

        Assert.Equal($"GetItems X [{Price}] once", harness.Api.Said[^1]);
    }

    [Fact]
    public async Task A_404_says_of_every_id_that_it_is_wrong()
    {
        var catalog = harness.Open();
        harness.Api.Then("""{"type":"ResourceNotFoundException","message":"No items found for the requested item IDs.","resourceType":"Item","resourceId":"X"}""", notFound: true);

        var entries = await harness.LookUpAsync(catalog, harness.Items(["X", "Y"], Title));
        await harness.LookUpAsync(catalog, harness.Items(["X", "Y"], Title));

        Assert.All(entries, entry => Assert.True(entry.IsUnknown));
        Assert.Single(harness.Api.Calls);
    }

    [Fact]
    public async Task An_error_of_the_moment_about_one_item_is_given_and_not_kept()
    {
        var catalog = harness.Open();
        harness.Api.Then("""{"itemsResult":{"items":[{"asin":"A","itemInfo":{"title":{"displayValue":"a"}}}]},"errors":[{"code":"InternalFailure","message":"The item B could not be read."}]}""");

        var entries = await harness.LookUpAsync(catalog, harness.Items(["A", "B"], Title));
        harness.Api.Then(world);
        var again = await harness.LookUpAsync(catalog, harness.Items(["A", "B"], Title));

        Assert.False(entries[1].IsUnknown);
        Assert.Contains("InternalFailure", System.Text.Encoding.UTF8.GetString(entries[1].Error!.Value.Span), StringComparison.Ordinal);
        Assert.Equal("Thing B", Value(again[1], "itemInfo", "title", "displayValue"));
        Assert.Equal("GetItems B [itemInfo.title]", harness.Api.Said[^1]);
    }

    [Fact]
    public async Task A_search_fills_items()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.AskAsync(catalog, harness.Search("things", Title, Price));

        var entry = await harness.OneAsync(catalog, harness.Items(["B"], Title, Price));

        Assert.Equal(("Thing B", "6"), (Value(entry, "itemInfo", "title", "displayValue"), Value(entry, "offersV2", "listings", "0", "price", "money", "amount")));
        Assert.Single(harness.Api.Calls);
    }

    [Fact]
    public async Task A_search_narrowed_by_offers_fills_no_offers()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.AskAsync(catalog, With(harness.Search("things", Title, Price), "maxPrice", 1000));

        await harness.OneAsync(catalog, harness.Items(["B"], Title, Price));

        Assert.Equal($"GetItems B [{Price}]", harness.Api.Said[^1]);
    }

    [Fact]
    public async Task An_item_look_up_fills_browse_nodes()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], "browseNodeInfo.browseNodes", "browseNodeInfo.browseNodes.ancestor"));

        var node = await harness.OneAsync(catalog, harness.Nodes(["17"], "browseNodes.ancestor"));
        Assert.Equal(("Things", "Root"), (Value(node, "displayName"), Value(node, "ancestor", "displayName")));
        Assert.Null(Value(node, "salesRank"));
        Assert.Single(harness.Api.Calls);

        harness.Api.Then(new FakeWorld().Node("17", "Things"));
        var children = await harness.OneAsync(catalog, harness.Nodes(["17"], "browseNodes.ancestor", "browseNodes.children"));
        Assert.Equal("Child", Value(children, "children", "0", "displayName"));
        Assert.Equal("GetBrowseNodes 17 [browseNodes.children]", harness.Api.Said[^1]);
    }

    [Fact]
    public async Task A_leaf_is_known_to_have_no_children()
    {
        var catalog = harness.Open();
        harness.Api.Then(new FakeWorld().Node("17", "Things", hasChildren: false));
        await harness.OneAsync(catalog, harness.Nodes(["17"], "browseNodes.children"));

        harness.Advance(86_399);
        Assert.Null(Value(await harness.OneAsync(catalog, harness.Nodes(["17"], "browseNodes.children")), "children"));
        Assert.Single(harness.Api.Calls);
    }

    [Fact]
    public async Task Listings_of_two_calls_are_never_joined_into_one()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Price));
        world.Item("A", "Thing A", 7m);

        var entry = await harness.OneAsync(catalog, harness.Items(["A"], Price, Availability));

        Assert.Equal($"GetItems A [{Availability},{Price}]", harness.Api.Said[^1]);
        Assert.Equal(("7", "IN_STOCK"), (Value(entry, "offersV2", "listings", "0", "price", "money", "amount"), Value(entry, "offersV2", "listings", "0", "availability", "type")));
    }

    [Fact]
    public async Task Listings_serve_what_they_were_asked_with_and_less()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Price, Availability));

        var entry = await harness.OneAsync(catalog, harness.Items(["A"], Price));

        Assert.Single(harness.Api.Calls);
        Assert.Equal("5", Value(entry, "offersV2", "listings", "0", "price", "money", "amount"));
        Assert.Equal("6", Value(entry, "offersV2", "listings", "1", "price", "money", "amount"));
        Assert.Null(Value(entry, "offersV2", "listings", "0", "availability"));
        Assert.Equal("false", Value(entry, "offersV2", "listings", "0", "violatesMAP"));
    }

    [Fact]
    public async Task A_link_is_served_only_with_the_partner_tag_it_was_made_for()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Features));

        var other = harness.Connection.For("www.amazon.com", "other-21");
        await harness.LookUpAsync(catalog, With(harness.Items(["A"], Title, Features), "partnerTag", "other-21"), connection: other);

        Assert.Equal(2, harness.Api.Calls.Count);
        Assert.Contains("other-21", System.Text.Encoding.UTF8.GetString(harness.Api.Calls[1].Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("languagesOfPreference", "es_US")]
    [InlineData("currencyOfPreference", "EUR")]
    [InlineData("condition", "Used")]
    public async Task What_is_told_in_another_way_is_another_fact(string parameter, string value)
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title));

        await harness.OneAsync(catalog, With(harness.Items(["A"], Title), parameter, value));

        Assert.Equal(2, harness.Api.Calls.Count);
    }

    [Fact]
    public async Task Marketplaces_and_services_have_facts_of_their_own()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title));

        await harness.LookUpAsync(catalog, harness.Items(["A"], Title), connection: harness.Connection.For("www.amazon.de"));
        await harness.LookUpAsync(catalog, harness.Items(["A"], Title), connection: new ProductConnection(
            "emulator", "client", new AmazonAds.Diagnostics.Secret("secret"), "3.1", "www.amazon.com", "xyz-20", new Uri("http://127.0.0.1:9/")));

        Assert.Equal(3, harness.Api.Calls.Count);
    }

    [Fact]
    public async Task Thousands_are_packed_ten_to_a_call_and_those_at_hand_come_before_the_calls_are_back()
    {
        var catalog = harness.Open();
        var all = new FakeWorld { Make = asin => FakeWorld.Build(asin, asin, 1m) };
        harness.Api.Then(all);
        await harness.LookUpAsync(catalog, harness.Items(["A001", "A002"], Title));
        var slow = harness.Api.ThenWaits();
        for (var call = 1; call < 25; call++) harness.Api.Then(all);
        var ids = Enumerable.Range(1, 250).Select(id => $"A{id:000}").ToArray();

        await using var entries = catalog.LookUpAsync(harness.Connection, ProductOperation.GetItems, harness.Items(ids, Title)).GetAsyncEnumerator();
        var seen = new List<ProductEntry>();
        for (var count = 0; count < 240; count++)
        {
            Assert.True(await entries.MoveNextAsync());
            seen.Add(entries.Current);
        }

        slow.SetResult(all.Answer(harness.Api.Calls[1]));
        while (await entries.MoveNextAsync()) seen.Add(entries.Current);

        Assert.Equal(["A001", "A002"], seen.Take(2).Select(entry => entry.Id));
        Assert.Equal(ids, seen.Select(entry => entry.Id).Order());
        Assert.Equal(1 + 25, harness.Api.Calls.Count);
    }

    [Fact]
    public async Task The_same_id_given_twice_is_looked_up_once()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);

        Assert.Equal(["A"], (await harness.LookUpAsync(catalog, harness.Items(["A", "a", "A"], Title))).Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_link_alone_is_asked_for_with_what_is_wanted_anyway()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], "parentASIN"));
        harness.Advance(86_400);

        await harness.OneAsync(catalog, harness.Items(["A"], "parentASIN"));

        Assert.Equal("GetItems A [parentASIN]", harness.Api.Said[^1]);
    }
}
