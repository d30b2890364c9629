using AmazonAds.Diagnostics;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Products.Refreshing;

namespace AmazonAds.Tests.Products.Refreshing;

public class ProductRefreshRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_never_known_comes_first_then_the_oldest_and_what_is_fresh_not_at_all()
    {
        var due = ProductRefreshRule.Due([Product("C", 5), Product("F", 0, isFresh: true), Product("B", 9), Product("E"), Product("A", 5), Product("D")]);
        Assert.Equal(["D", "E", "B", "A", "C"], due.Select(product => product.Age.Asin));
    }

    [Theory]
    [InlineData(8_640, 50, 4_320)]
    [InlineData(8_640, 100, 8_640)]
    [InlineData(10, 25, 2)]
    [InlineData(3, 10, 1)]
    [InlineData(int.MaxValue, 100, int.MaxValue)]
    public void A_share_is_rounded_down_but_is_a_call_at_least(int allowance, int percent, int calls) =>
        Assert.Equal(calls, ProductRefreshRule.MostCalls(allowance, percent));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 25)]
    [InlineData(9, 25)]
    public void Ten_products_go_into_a_call(int calls, int products) =>
        Assert.Equal(products, ProductRefreshRule.Fitting([.. Enumerable.Range(0, 25).Select(index => Product($"A{index}"))], 0, calls));

    [Fact]
    public void Connections_have_calls_of_their_own_and_none_is_passed_over()
    {
        // Twelve through one connection, then one through another, then one more through the first.
        List<DueProduct> due = [.. Enumerable.Range(0, 12).Select(_ => Product("A")), Product("B", target: 1), Product("A")];
        Assert.Equal(10, ProductRefreshRule.Fitting(due, 0, 1));
        Assert.Equal(12, ProductRefreshRule.Fitting(due, 0, 2));
        Assert.Equal(14, ProductRefreshRule.Fitting(due, 0, 3));
        Assert.Equal(2, ProductRefreshRule.Fitting(due, 10, 1));
    }

    [Fact]
    public void Each_marketplace_goes_through_the_first_connection_that_is_for_it()
    {
        List<ProductConnection> connections = [Connection("de", "www.amazon.de"), Connection("us-1", "www.amazon.com"), Connection("us-2", "www.amazon.com")];
        var plan = ProductRefreshPlan.Of(
            [new("B000000001", "US"), new("b000000001", "US"), new("B000000002", "DE"), new("B000000003", "UK"), new("B000000004", null), new("what?", "US"), new("B000000005", "ZZ")],
            connections);
        Assert.Equal(
            [":B000000004:", "ZZ:B000000005:", "www.amazon.co.uk:B000000003:", "www.amazon.com:B000000001:us-1", "www.amazon.de:B000000002:de"],
            plan.Select(part => $"{part.Marketplace}:{string.Join(',', part.Asins)}:{part.Connection?.Name}"));
    }

    [Theory]
    [InlineData("us", "www.amazon.com")]
    [InlineData("UK", "www.amazon.co.uk")]
    [InlineData("GB", "www.amazon.co.uk")]
    [InlineData("JP", "www.amazon.co.jp")]
    [InlineData("ZZ", null)]
    [InlineData(null, null)]
    public void Countries_have_marketplaces(string? country, string? marketplace) => Assert.Equal(marketplace, ProductMarketplace.OfCountry(country));

    private static DueProduct Product(string asin, int? hoursOld = null, bool isFresh = false, int target = 0) =>
        new(target, new ProductAge(asin, hoursOld is { } hours ? Noon.AddHours(-hours) : null, isFresh));

    private static ProductConnection Connection(string name, string marketplace) => new(name, "client", new Secret("secret"), "3.1", marketplace, "xyz-20");
}
