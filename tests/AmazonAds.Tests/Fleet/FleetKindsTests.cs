using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>A sync brings every kind that a profile has, with every column, into its table.</summary>
public sealed class FleetKindsTests : IDisposable
{
    private readonly EmulatedClient test = new(new EmulatorOptions { Profiles = 2, RequestsPerSecond = 0, AutoCampaignsPerProfile = 1 });

    public static TheoryData<AdProduct> Products { get; } =
        [.. Enum.GetValues<AdProduct>().Where(product => EntityKinds.OfProfile.Any(kind => kind.AdProduct == product) && product != AdProduct.None)];

    public void Dispose() => test.Dispose();

    [Theory]
    [MemberData(nameof(Products))]
    public async Task The_store_holds_what_listing_gives(AdProduct product)
    {
        var kinds = EntityKinds.Of(product);
        await using var files = new SqliteStoreFixture();
        await using (var store = await SqliteStore.OpenAsync(files.Path, test.Clock, CancellationToken.None))
        {
            var sync = new FleetSync(test.Client, store, new SyncOptions { Kinds = kinds });
            await foreach (var result in sync.RunAsync([new SyncTarget(test.Connection)]))
                Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString());
        }

        foreach (var kind in kinds)
        {
            var listed = await ListAsync(kind);
            Assert.NotEmpty(listed);
            var productName = kind.AdProduct == AdProduct.None ? string.Empty : kind.AdProduct.ToString();
            foreach (var column in kind.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.Boolean))
            {
                var expected = listed.Select(entity => $"{entity.ProfileId}/{kind.IdOf(entity)}/{Text(column.Get(entity))}").Order(StringComparer.Ordinal);
                var stored = files.Ask($"SELECT profile_id || '/' || id || '/' || coalesce(\"{column.Name}\", 'null') FROM {kind.Table} WHERE ad_product = '{productName}' AND gone_at IS NULL");
                Assert.Equal(expected, stored.Order(StringComparer.Ordinal));
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "1" : "0",
        _ => value.ToString()!,
    };

    private async Task<List<AdsEntity>> ListAsync(EntityKind kind)
    {
        var rows = new List<AdsEntity>();
        foreach (var profile in test.Emulator.Data.Profiles)
        {
            await foreach (var row in kind.ListAsync(test.Client, test.Connection, profile.ProfileId.ToString(), EntityQuery.All)) rows.Add(row);
        }

        return rows;
    }
}
