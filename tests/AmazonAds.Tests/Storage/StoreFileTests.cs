using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

public sealed class StoreFileTests : IAsyncLifetime
{
    private readonly SqliteStoreFixture fixture = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task The_file_and_its_folder_are_made_with_all_tables()
    {
        var path = Path.Combine(fixture.Folder, "deep", "er", "ads 'ö'.db");

        await using var store = await fixture.OpenFileAsync(path);

        Assert.Equal(path, store.Path);
        Assert.Equal(
            [
                "ad_group", "campaign", "campaign_negative_keyword", "campaign_negative_target", "change", "keyword", "negative_keyword",
                "negative_target", "portfolio", "product_ad", "profile", "sync_run", "sync_state", "target",
            ],
            fixture.Ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", path));
        Assert.Equal(["wal"], fixture.Ask("PRAGMA journal_mode", path));
        Assert.Equal(["1"], fixture.Ask("PRAGMA user_version", path));
        Assert.Equal(
            ["profile_id", "ad_product", "id", "ad_group_id", "bid", "campaign_id", "keyword_text", "match_type", "state", "native_language_keyword",
                "native_language_locale", "global_keyword_id", "body", "seen_at", "changed_at", "gone_at"],
            fixture.Ask("SELECT name FROM pragma_table_info('keyword')", path));
        Assert.Equal(["profile_id", "ad_product", "id"], fixture.Ask("SELECT name FROM pragma_table_info('keyword') WHERE pk > 0 ORDER BY pk", path));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_by_name_and_left_alone()
    {
        await (await fixture.OpenAsync()).DisposeAsync();
        fixture.Ask("PRAGMA user_version = 99");

        var exception = await Assert.ThrowsAsync<AdsStoreException>(() => fixture.OpenAsync());

        Assert.Equal(fixture.Path, exception.Path);
        Assert.Contains("version 99", exception.Message, StringComparison.Ordinal);
        Assert.Contains(fixture.Path, exception.Message, StringComparison.Ordinal);
        Assert.Equal(["99"], fixture.Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task What_is_no_database_is_refused_by_name()
    {
        await File.WriteAllTextAsync(fixture.Path, new string('x', 10_000));

        var exception = await Assert.ThrowsAsync<AdsStoreException>(() => fixture.OpenAsync());

        Assert.Contains("not a database", exception.Message, StringComparison.Ordinal);
        Assert.Equal(26, exception.SqliteCode);
    }

    [Fact]
    public async Task A_path_that_cannot_be_is_refused_by_name()
    {
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, "file"), "x");

        var below = await Assert.ThrowsAsync<AdsStoreException>(() => fixture.OpenFileAsync(Path.Combine(fixture.Folder, "file", "ads.db")));
        var folder = await Assert.ThrowsAsync<AdsStoreException>(() => fixture.OpenFileAsync(fixture.Folder));

        Assert.Contains("folder cannot be made", below.Message, StringComparison.Ordinal);
        Assert.Contains(fixture.Folder, folder.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_an_older_version_did_not_know_are_added_and_filled_from_the_bodies()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1, "0.50"), """{"keywordId":"2"}""");
        await store.DisposeAsync();
        fixture.Ask("ALTER TABLE keyword DROP COLUMN bid");
        fixture.Ask("ALTER TABLE keyword DROP COLUMN match_type");

        await fixture.OpenAsync();

        Assert.Equal(["1|0.5|EXACT|ENABLED", "2|∅|∅|∅"], fixture.Ask("SELECT id, bid, match_type, state FROM keyword ORDER BY id"));
    }

    [Fact]
    public void Emulated_data_has_a_file_of_its_own()
    {
        Assert.Equal(Path.Combine("data", "AmazonAds", "ads.db"), SqliteStorePath.Under("data", isEmulator: false));
        Assert.Equal(Path.Combine("data", "AmazonAds", "ads-emulator.db"), SqliteStorePath.Under("data", isEmulator: true));
        Assert.EndsWith(Path.Combine("AmazonAds", "ads.db"), SqliteStorePath.Default(), StringComparison.Ordinal);
        Assert.True(Path.IsPathRooted(SqliteStorePath.Default()));
    }
}
