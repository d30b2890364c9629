using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Storage;

namespace AmazonAds.Tests.Unified;

/// <summary>A sync through v1 brings the rows that a sync through the products' APIs brings.</summary>
public sealed class UnifiedSyncTests : IDisposable
{
    private readonly UnifiedHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task Tables_ids_and_columns_are_the_same_where_both_have_values()
    {
        await using var product = new SqliteStoreFixture();
        await using var unified = new SqliteStoreFixture();
        await SyncAsync(product, harness.Product);
        var results = await SyncAsync(unified, harness.Unified);

        Assert.All(results, result => Assert.Equal(SyncStatus.Success, result.Status));
        foreach (var kind in UnifiedHarness.Kinds)
        {
            const string Key = "profile_id || '/' || ad_product || '/' || id";
            var rows = $"FROM {kind.Table} WHERE ad_product = '{kind.AdProduct}' ORDER BY 1";
            var keys = product.Ask($"SELECT {Key} {rows}");
            Assert.NotEmpty(keys);
            Assert.Equal(keys, unified.Ask($"SELECT {Key} {rows}"));
            foreach (var column in kind.Columns)
            {
                var values = $"SELECT {Key} || ' {column.Name}=' || coalesce(\"{column.Name}\", '') {rows}";
                var (expected, actual) = (product.Ask(values), unified.Ask(values));
                if (OtherProductsTests.IsUntold(kind, column.Name))
                    Assert.All(actual, value => Assert.EndsWith(column.Name + "=", value, StringComparison.Ordinal));
                else if (column.Name == "campaign_id" && kind.Columns.Any(other => other.Name == "ad_group_id") && kind.Name != "ProductAd")
                    Assert.All(actual, value => Assert.EndsWith("campaign_id=", value, StringComparison.Ordinal));
                else if (column.Type != ColumnType.Json)
                    Assert.Equal(expected, actual);
                else
                    Assert.All(expected.Zip(actual), pair => Assert.Equal(Parts(pair.First), Parts(pair.Second)));
            }
        }
    }

    [Fact]
    public async Task A_store_goes_on_through_the_other_API_without_telling_of_changes_that_are_none()
    {
        await using var files = new SqliteStoreFixture();
        await SyncAsync(files, harness.Product);
        var id = harness.Emulator.Data.ProfileId(0);
        var keywords = harness.Emulator.Data.Keywords(id);
        harness.Emulator.Data.SetBid(id, keywords[0].KeywordId, 0.91m);
        harness.Emulator.Data.RemoveKeyword(id, keywords[1].KeywordId);
        var there = await SyncAsync(files, harness.Unified);
        Assert.Equal((0L, 1L, 1L), (there.Sum(result => result.Added), there.Sum(result => result.Changed), there.Sum(result => result.Gone)));
        Assert.Equal(["bid"], files.Ask("SELECT field FROM change WHERE field <> 'gone_at'"));

        harness.Emulator.Data.SetBid(id, keywords[0].KeywordId, 0.92m);
        var back = await SyncAsync(files, harness.Product);
        Assert.Equal((0L, 1L, 0L), (back.Sum(result => result.Added), back.Sum(result => result.Changed), back.Sum(result => result.Gone)));
        Assert.Equal(["0.91", "0.92"], files.Ask("SELECT new FROM change WHERE field = 'bid' ORDER BY new"));
    }

    [Fact]
    public async Task A_run_that_was_interrupted_through_one_API_is_carried_on_through_the_other()
    {
        await using var files = new SqliteStoreFixture();
        var handler = new Fleet.InterruptingHandler(harness.Emulator.CreateHandler());
        var cancel = handler.CancelAt(12);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SyncAsync(files, harness.Product.Through(handler), pageSize: 5, cancellationToken: cancel));
        var results = await SyncAsync(files, harness.Unified);

        Assert.All(results, result => Assert.Contains(result.Status, new[] { SyncStatus.Success, SyncStatus.Skipped }));
        var profiles = harness.Emulator.Data.Profiles.Select(profile => profile.ProfileId);
        Assert.Equal(profiles.Sum(id => harness.Emulator.Data.Keywords(id).Count).ToString(), Assert.Single(files.Ask("SELECT count(*) FROM keyword WHERE gone_at IS NULL AND ad_product = 'SponsoredProducts'")));
    }

    private async Task<List<ProfileSyncResult>> SyncAsync(
        SqliteStoreFixture files, AdsConnection connection, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        await using var store = await SqliteStore.OpenAsync(files.Path, harness.Clock, CancellationToken.None);
        return await harness.Clock.RunAsync(CollectAsync(store));

        async Task<List<ProfileSyncResult>> CollectAsync(IAdsStore into)
        {
            var results = new List<ProfileSyncResult>();
            var sync = new FleetSync(harness.Client, into, new SyncOptions { Kinds = UnifiedHarness.Kinds, PageSize = pageSize });
            await foreach (var result in sync.RunAsync([new SyncTarget(connection)], cancellationToken)) results.Add(result);
            return results;
        }
    }

    // A list in JSON: v1 keeps another order among placements.
    private static string[] Parts(string value) => [.. value.Split(["},{", "[", "]"], StringSplitOptions.None).Select(part => part.Trim('{', '}')).Order(StringComparer.Ordinal)];
}
