using AmazonAds.Emulator;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Products.Refreshing;

namespace AmazonAds.Tests.Products.Refreshing;

/// <summary>Refreshes against the emulator.</summary>
public sealed class ProductRefreshTests : IAsyncDisposable
{
    private readonly ProductHarness on = new(new ProductRateLimit { DailyAllowance = 20 });
    private readonly ProductCatalog catalog;
    private readonly ProductConnection connection;

    public ProductRefreshTests()
    {
        catalog = new ProductCatalog(on.Client, on.Clock);
        connection = on.Emulated;
    }

    private int Calls => (int)on.Emulator.Requests.Count("POST", ProductHarness.Path);

    [Fact]
    public async Task All_is_asked_for_ten_to_a_call_under_the_pace_and_nothing_again_while_it_is_fresh()
    {
        var first = await RunAsync(Asins(25));
        Assert.Equal((ProductRefreshStatus.Success, 25, 25, 0, 0, 0), Told(first));
        Assert.Equal(3, Calls);
        Assert.InRange(on.Clock.Elapsed.TotalSeconds, 2, 10);

        var second = await RunAsync(Asins(25));
        Assert.Equal((ProductRefreshStatus.Success, 25, 0, 25, 0, 0), Told(second));
        Assert.Equal(3, Calls);
    }

    [Fact]
    public async Task What_was_never_known_goes_first_then_the_oldest_until_the_share_is_used()
    {
        var asins = Asins(60);
        await RunAsync(asins[20..30]);
        on.Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync(asins[10..20]);
        on.Clock.Advance(TimeSpan.FromHours(2));

        // Two calls are in the ledger; of twenty a quarter are five: three more.
        var result = await RunAsync(asins[10..50], new ProductRefreshOptions { AllowancePercent = 25 });
        Assert.Equal((ProductRefreshStatus.AllowanceUsed, 40, 30, 0, 0, 10), Told(result));
        Assert.Equal(on.Clock.GetUtcNow().AddDays(1).AddHours(-4).AddSeconds(-2), result.NextCallAt!.Value, TimeSpan.FromSeconds(1));

        // What is left is what was known the latest.
        var ages = await catalog.ReadAgesAsync(connection, ProductRequests.Items(connection, asins[10..50]), TestContext.Current.CancellationToken);
        Assert.Equal(asins[10..20], ages.Where(age => !age.IsFresh).Select(age => age.Asin));
    }

    [Fact]
    public async Task Of_a_share_that_others_have_used_nothing_is_left()
    {
        for (var call = 0; call < 10; call++) await on.Send(on.Items(connection, "B0BL8WSCH3"), connection);
        var result = await RunAsync(Asins(5));
        Assert.Equal((ProductRefreshStatus.AllowanceUsed, 5, 0, 0, 0, 5), Told(result));
        Assert.Equal(10, Calls);
    }

    [Fact]
    public async Task An_item_that_Amazon_does_not_know_is_told_apart_and_is_not_asked_for_again()
    {
        var result = await RunAsync(["B0BL8WSCH3", "B000000001"]);
        Assert.Equal((1, 1, 0), (result.Refreshed, result.Unknown, result.Failed));
        Assert.Equal(2, (await RunAsync(["B0BL8WSCH3", "B000000001"])).Fresh);
    }

    [Fact]
    public async Task It_gives_up_when_nothing_comes_and_leaves_the_rest_for_later()
    {
        on.Emulator.Faults.Add(FaultRule.OnProducts()).Answer(403, """{"__type":"AccessDeniedException","message":"not eligible"}""");
        var result = await RunAsync(Asins(150), new ProductRefreshOptions { AllowancePercent = 100 });
        Assert.Equal((ProductRefreshStatus.Failed, 150, 0, 0, 100, 50), Told(result));
        Assert.Contains("not eligible", result.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(10, Calls);
    }

    [Fact]
    public async Task A_call_that_fails_spoils_no_other()
    {
        on.Emulator.Faults.Add(FaultRule.OnProducts().Nth(2)).Answer(400, """{"__type":"ValidationException","message":"odd"}""");
        var result = await RunAsync(Asins(30));
        Assert.Equal((ProductRefreshStatus.Success, 30, 20, 0, 10, 0), Told(result));
        Assert.NotNull(result.Error);
    }

    [Fact]
    public async Task Marketplaces_of_one_credential_share_its_allowance_and_the_oldest_of_both_goes_first()
    {
        var german = connection.For("www.amazon.de");
        var asins = Asins(20);
        await RefreshAsync([new(connection, catalog, asins[..10]), new(german, catalog, asins[10..])]);
        on.Clock.Advance(TimeSpan.FromHours(2));
        await RefreshAsync([new(connection, catalog, asins[..10])]);
        on.Clock.Advance(TimeSpan.FromHours(2));

        // The ledger holds three; of twenty a fifth are four: one more.
        var results = await RefreshAsync([new(connection, catalog, asins[..10]), new(german, catalog, asins[10..])], new ProductRefreshOptions { AllowancePercent = 20 });
        Assert.Equal(["www.amazon.com:0:10", "www.amazon.de:10:0"], results.Select(result => $"{result.Marketplace}:{result.Refreshed}:{result.Left}"));
        Assert.Equal([ProductRefreshStatus.AllowanceUsed, ProductRefreshStatus.Success], results.Select(result => result.Status));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_used_is_a_result_and_no_call_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("no-ledger");
        try
        {
            // A folder where the file should be.
            var refresh = new ProductRefresh(_ => (new SqliteProductLedger(folder.FullName), new ProductRateLimit()), on.Clock, null);
            var result = Assert.Single(await on.Clock.RunAsync(refresh.RunAsync([new(connection, catalog, Asins(5))], TestContext.Current.CancellationToken)));
            Assert.Equal((ProductRefreshStatus.Failed, 5, 0, 0, 0, 5), Told(result));
            Assert.Equal(0, Calls);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_share_is_a_share(int percent) => Assert.Throws<ArgumentOutOfRangeException>(() => new ProductRefreshOptions { AllowancePercent = percent });

    public async ValueTask DisposeAsync()
    {
        await catalog.DisposeAsync();
        on.Dispose();
    }

    private static string[] Asins(int count) => [.. Enumerable.Range(0, count).Select(index => $"B0AAAAA{index:D3}")];

    private static (ProductRefreshStatus Status, int Asins, int Refreshed, int Fresh, int Failed, int Left) Told(ProductRefreshResult result) =>
        (result.Status, result.Asins, result.Refreshed, result.Fresh, result.Failed, result.Left);

    private async Task<ProductRefreshResult> RunAsync(string[] asins, ProductRefreshOptions? options = null) =>
        Assert.Single(await RefreshAsync([new ProductRefreshTarget(connection, catalog, asins)], options));

    private Task<IReadOnlyList<ProductRefreshResult>> RefreshAsync(IReadOnlyList<ProductRefreshTarget> targets, ProductRefreshOptions? options = null) =>
        on.Clock.RunAsync(new ProductRefresh(on.Client, options).RunAsync(targets, TestContext.Current.CancellationToken));
}
