using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator;
using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

public class ProductEmulatorTests
{
    private static readonly ProductStamp Stamp = new(null, null, ProductSource.Api, false);

    [Theory]
    [InlineData("2.1")]
    [InlineData("3.1")]
    public async Task Items_are_found_in_an_order_of_their_own_with_what_was_asked_for_and_no_more(string version)
    {
        using var on = new ProductHarness(version: version);
        var answer = await on.Ask(ProductOperation.GetItems, ProductRequests.Items(on.Emulated, ["B0BL8WSCH3", "B00MNV8E0C", "0545162076"], ["itemInfo.title"]));
        var items = answer.GetProperty("itemsResult").GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["0545162076", "B00MNV8E0C", "B0BL8WSCH3"], items.Select(item => item.GetProperty("asin").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.Equal(["asin", "detailPageURL", "itemInfo"], item.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task Every_resource_of_every_operation_is_known()
    {
        using var on = new ProductHarness();
        var item = (await on.Ask(ProductOperation.GetItems, ProductRequests.Items(on.Emulated, ["B0BL8WSCH3"], ProductResources.All(ProductOperation.GetItems))))
            .GetProperty("itemsResult").GetProperty("items")[0];
        var product = ProductReader.Item(item, "www.amazon.com", Stamp);
        Assert.NotNull(product.Title);
        Assert.NotNull(product.Brand);
        Assert.NotNull(product.Price);
        Assert.NotNull(product.SalesRank);
        Assert.NotNull(product.Rating);
        Assert.NotNull(product.BrowseNodes[0].Ancestor);

        await on.Ask(ProductOperation.SearchItems, ProductRequests.Search(on.Emulated, new ProductQuery { Keywords = "tent" }, 1, ProductResources.All(ProductOperation.SearchItems)));
        await on.Ask(ProductOperation.GetVariations, ProductRequests.Variations(on.Emulated, "B0BL8WSCH3", 1, null, ProductResources.All(ProductOperation.GetVariations)));
        var nodes = await on.Ask(ProductOperation.GetBrowseNodes, ProductRequests.BrowseNodes(on.Emulated, ["100001"], ProductResources.All(ProductOperation.GetBrowseNodes)));
        var node = ProductReader.Node(nodes.GetProperty("browseNodesResult").GetProperty("browseNodes")[0], "www.amazon.com", Stamp);
        Assert.Equal("1000", node.Ancestor!.BrowseNodeId);
        Assert.Equal(5, node.Children.Count);
    }

    [Fact]
    public async Task The_products_of_its_own_ads_exist()
    {
        using var on = new ProductHarness();
        var profile = on.Emulator.Data.ProfileId(0);
        var asins = on.Emulator.Data.ProductAds(profile).Take(10).Select(ad => ad.Asin!).ToArray();
        var answer = await on.Ask(ProductOperation.GetItems, ProductRequests.Items(on.Emulated, asins));
        Assert.False(answer.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Unknown_items_stand_beside_known_ones_and_are_a_404_among_themselves()
    {
        using var on = new ProductHarness();
        var answer = await on.Ask(ProductOperation.GetItems, ProductRequests.Items(on.Emulated, ["B0BL8WSCH3", "B000000001"]));
        Assert.Contains("B000000001", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        var call = new ProductCall(ProductOperation.GetItems, ProductRequests.Items(on.Emulated, ["B000000001", "B000000002"]));
        Assert.True((await on.Send(call, on.Emulated)).NotFound);
    }

    [Theory]
    [InlineData("itemIds", """["B0BL8WSCH3","1","2","3","4","5","6","7","8","9","10"]""")]
    [InlineData("resources", """["itemInfo.nothing"]""")]
    [InlineData("somethingElse", "1")]
    [InlineData("condition", "\"Broken\"")]
    [InlineData("marketplace", "\"www.amazon.de\"")]
    public async Task It_is_strict_about_requests(string field, string value)
    {
        using var on = new ProductHarness();
        var request = (JsonObject)JsonNode.Parse(ProductRequests.Items(on.Emulated, ["B0BL8WSCH3"]).Span)!;
        request[field] = JsonNode.Parse(value);
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => on.Send(new ProductCall(ProductOperation.GetItems, CanonicalJson.Write(request)), on.Emulated));
        Assert.Contains(field, failure.Fields);
    }

    [Fact]
    public async Task A_partner_tag_of_somebody_else_is_refused()
    {
        using var on = new ProductHarness();
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => on.Send(on.Items("B0BL8WSCH3"), on.Emulated));
        Assert.Equal("InvalidPartnerTag", failure.Reason);
    }

    [Fact]
    public async Task Its_one_second_rule_is_kept_by_a_client_of_the_same_rate_and_broken_by_a_faster_one()
    {
        using var on = new ProductHarness(new ProductRateLimit(), emulator: new EmulatorOptions());
        for (var call = 0; call < 5; call++) await on.Send(on.Items(on.Emulated, "B0BL8WSCH3"), on.Emulated);
        Assert.Equal(4, on.Clock.Elapsed.TotalSeconds);
        Assert.Equal(0, on.Client.Limits.Get(on.Emulated).ThrottledCount);

        on.Client.Limits.Get(on.Emulated).Change(new ProductRateLimit { RequestsPerSecond = 5 });
        for (var call = 0; call < 3; call++) await on.Send(on.Items(on.Emulated, "B0BL8WSCH3"), on.Emulated);
        Assert.True(on.Client.Limits.Get(on.Emulated).ThrottledCount > 0);
    }

    [Fact]
    public async Task Its_daily_allowance_is_a_429_that_says_when()
    {
        using var on = new ProductHarness(emulator: new EmulatorOptions { ProductCallsPerSecond = 0, ProductCallsPerDay = 1 });
        await on.Send(on.Items(on.Emulated, "B0BL8WSCH3"), on.Emulated);
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => on.Send(on.Items(on.Emulated, "B0BL8WSCH3"), on.Emulated));
        Assert.Equal(TimeSpan.FromDays(1), failure.RetryAfter);
    }

    [Fact]
    public async Task Faults_on_demand_strike_the_catalogue()
    {
        using var on = new ProductHarness();
        on.Emulator.Faults.Add(FaultRule.OnProducts().Nth(1)).Throttle(TimeSpan.FromSeconds(3));
        on.Emulator.Faults.Add(FaultRule.OnProducts().Nth(1)).Answer(503);
        on.Emulator.Faults.Add(FaultRule.OnProducts().Nth(1)).Cut();
        on.Emulator.Faults.Add(FaultRule.OnProducts().Nth(1)).ExpireTokens();
        await on.Send(on.Items(on.Emulated, "B0BL8WSCH3"), on.Emulated);
        Assert.All(on.Emulator.Faults.Rules, rule => Assert.Equal(1, rule.Hits));
    }

    [Fact]
    public async Task A_search_has_pages_bounds_and_an_order()
    {
        using var on = new ProductHarness();
        var query = new ProductQuery { Keywords = "camping tent", MinPrice = 1000, MaxPrice = 15000, SortBy = "Price:LowToHigh" };
        var prices = new List<decimal>();
        long total = 0;
        for (var page = 1; page <= 3; page++)
        {
            var read = ProductReader.Search(await on.Ask(ProductOperation.SearchItems, ProductRequests.Search(on.Emulated, query, page)), "www.amazon.com", Stamp);
            total = read.TotalResultCount ?? 0;
            prices.AddRange(read.Products.Select(product => product.Price ?? 0));
        }

        Assert.True(total >= prices.Count && prices.Count > 10);
        Assert.All(prices, price => Assert.InRange(price, 10, 150));
        Assert.Equal(prices.Order(), prices);
    }

    [Fact]
    public async Task Variations_differ_in_what_they_say_and_know_their_parent()
    {
        using var on = new ProductHarness();
        var read = ProductReader.Variations(
            await on.Ask(ProductOperation.GetVariations, ProductRequests.Variations(on.Emulated, "B0BL8WSCH3")), "B0BL8WSCH3", "www.amazon.com", Stamp);
        Assert.NotEmpty(read.Variations);
        Assert.Single(read.Variations.Select(variation => variation.ParentAsin).Distinct());
        Assert.Equal(read.Variations.Count, read.Variations.Select(variation => string.Join(",", variation.Attributes.Values)).Distinct().Count());
        Assert.True(read.Summary!.LowestPrice <= read.Summary.HighestPrice);
    }
}
