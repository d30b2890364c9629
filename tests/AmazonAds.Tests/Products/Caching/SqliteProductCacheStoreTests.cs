using AmazonAds.Products.Caching;
using AmazonAds.Storage;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Products.Caching;

public sealed class SqliteProductCacheStoreTests : ProductCacheStoreTests
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "amazonads-tests-" + Guid.NewGuid().ToString("N"));

    private string File => Path.Combine(folder, "deep", "products.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_file_lies_beside_the_store_and_that_of_the_emulator_apart()
    {
        Assert.Equal("products.db", Path.GetFileName(SqliteProductCachePath.Default()));
        Assert.Equal(Path.GetDirectoryName(AmazonAds.Storage.Sqlite.SqliteStorePath.Default()), Path.GetDirectoryName(SqliteProductCachePath.Default()));
        Assert.NotEqual(SqliteProductCachePath.Default(), SqliteProductCachePath.Default(isEmulator: true));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_by_name_and_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        Do("UPDATE product_cache_version SET version = 99");

        var exception = await Assert.ThrowsAsync<AdsStoreException>(OpenAsync);

        Assert.Contains("version 99", exception.Message, StringComparison.Ordinal);
        Assert.Equal(File, exception.Path);
    }

    [Fact]
    public async Task The_cache_may_lie_in_the_file_of_a_store()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await (await AmazonAds.Storage.Sqlite.SqliteStore.OpenAsync(File, TimeProvider.System, None)).DisposeAsync();

        var store = await OpenAsync();
        await store.WriteFactsAsync([Fact("A", ProductPart.Base, DateTimeOffset.UnixEpoch, "{}")], None);

        Assert.Equal(1, (await store.CountAsync(ProductCacheFilter.All, None)).Entries);
        await (await AmazonAds.Storage.Sqlite.SqliteStore.OpenAsync(File, TimeProvider.System, None)).DisposeAsync();
    }

    [Fact]
    public async Task Reading_goes_on_while_another_one_writes()
    {
        var store = await OpenAsync();
        await store.WriteFactsAsync([Fact("A", ProductPart.Base, DateTimeOffset.UnixEpoch, "{}")], None);
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: false);

        Assert.Single(await store.ReadFactsAsync(Fact("A", ProductPart.Base, default, null).Key.Scope, AmazonAds.Products.Caching.ProductIdKind.Item, ["A"], None));
    }

    private protected override async Task<IProductCacheStore> OpenStoreAsync() => await SqliteProductCacheStore.OpenAsync(File, None);

    private void Do(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }
}
