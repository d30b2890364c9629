using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Tests.Products.Caching;

/// <param name="postgres">The server.</param>
public sealed class PostgresProductCacheStoreTests(PostgresFixture postgres) : ProductCacheStoreTests
{
    private string? address;

    [Fact]
    public async Task Many_may_open_an_empty_database_at_once()
    {
        await AddressAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync()));

        Assert.All(await Task.WhenAll(stores.Select(store => store.CountAsync(ProductCacheFilter.All, None))), count => Assert.Equal(0, count.Entries));
    }

    [Fact]
    public async Task Times_are_times_and_the_address_is_shown_without_its_password()
    {
        var store = await OpenAsync();
        await using var connection = new NpgsqlConnection((await AddressAsync()).Settings.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT string_agg(DISTINCT data_type, ',') FROM information_schema.columns WHERE table_name IN ('product_fact', 'product_answer') AND column_name IN ('at', 'expires_at')", connection);

        Assert.Equal("timestamp with time zone", await command.ExecuteScalarAsync());
        Assert.DoesNotContain("nobody-may-see", store.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_being_shown()
    {
        var wrong = (await AddressTextAsync()).Replace("nobody-may-see", "is-wrong-and-secret", StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<AdsStoreException>(() => PostgresProductCacheStore.OpenAsync(PostgresAddress.Parse(wrong), None));

        Assert.DoesNotContain("is-wrong-and-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_fact_twice_in_one_write_is_written_once_and_the_newer_stays()
    {
        var store = await OpenAsync();
        var at = DateTimeOffset.UnixEpoch;

        await store.WriteFactsAsync([Fact("A", ProductPart.Base, at.AddSeconds(1), "\"new\""), Fact("A", ProductPart.Base, at, "\"old\"")], None);

        Assert.Equal(at.AddSeconds(1), Assert.Single(await store.ReadFactsAsync(Fact("A", ProductPart.Base, at, null).Key.Scope, ProductIdKind.Item, ["A"], None)).At);
    }

    [Fact]
    public async Task Catalogs_of_two_machines_answer_each_other_from_an_address()
    {
        var place = await AddressTextAsync();
        await using var harness = new CatalogHarness();
        harness.Api.Then(new FakeWorld().Item("A", "Thing A", 5m));
        Task<IProductCacheStore> Open(CancellationToken cancellationToken) => ProductCacheStores.OpenAsync(StorePlace.Parse(place), cancellationToken);
        var body = harness.Items(["A"], CatalogHarness.Title, CatalogHarness.Price);

        await harness.OneAsync(harness.Open(ProductCaching.Smart, Open), body);
        var other = harness.Open(ProductCaching.Smart, Open);
        harness.Advance(60);

        Assert.Equal(new ProductAge("A", null, IsFresh: true), Assert.Single(await other.ReadAgesAsync(harness.Connection, body, None)));
        Assert.Equal(ProductSource.Database, (await harness.OneAsync(other, body)).Source);
        harness.Advance(3_600);
        Assert.Equal(new ProductAge("A", harness.Now.AddSeconds(-3_660), IsFresh: false), Assert.Single(await other.ReadAgesAsync(harness.Connection, body, None)));
        Assert.Empty(harness.Warnings);
    }

    private protected override async Task<IProductCacheStore> OpenStoreAsync() => await PostgresProductCacheStore.OpenAsync(await AddressAsync(), None);

    private async Task<PostgresAddress> AddressAsync() => PostgresAddress.Parse(await AddressTextAsync());

    private async Task<string> AddressTextAsync() => address ??= await (await postgres.ServerAsync()).CreateDatabaseAsync();
}
