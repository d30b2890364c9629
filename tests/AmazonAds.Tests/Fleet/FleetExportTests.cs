using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Exports;
using AmazonAds.Fleet;
using AmazonAds.RateLimiting;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Exports;
using AmazonAds.Tests.Storage;

namespace AmazonAds.Tests.Fleet;

/// <summary>A sync that takes exports brings what a sync that lists brings.</summary>
public sealed class FleetExportTests : IDisposable
{
    private const string Key = "profile_id || '/' || ad_product || '/' || id";

    private readonly ExportHarness harness = new();
    private readonly List<string> said = [];

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task Every_row_and_every_column_is_the_same_as_listed()
    {
        await using var listed = new SqliteStoreFixture();
        await using var exported = new SqliteStoreFixture();
        await SyncAsync(listed, SyncSource.List);
        var results = await SyncAsync(exported, SyncSource.Export);

        Assert.All(results, result => Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString()));
        Assert.Equal(harness.Profiles.Count * 4, harness.Emulator.ExportCount);
        foreach (var kind in EntityKinds.OfProfile)
        {
            var rows = $"FROM {kind.Table} WHERE ad_product = '{(kind.AdProduct == AdProduct.None ? "" : kind.AdProduct)}' AND gone_at IS NULL ORDER BY 1";
            Assert.NotEmpty(listed.Ask($"SELECT {Key} {rows}"));
            Assert.Equal(listed.Ask($"SELECT {Key} {rows}"), exported.Ask($"SELECT {Key} {rows}"));
            foreach (var column in kind.Columns.Where(column => !IsUntold(kind, column.Name)))
            {
                var values = $"SELECT {Key} || ' {column.Name}=' || coalesce(\"{column.Name}\", 'nothing') {rows}";
                Assert.Equal(listed.Ask(values).Select(value => Normal(column, value)), exported.Ask(values).Select(value => Normal(column, value)));
            }
        }

        var keywords = harness.Profiles.SelectMany(profile => harness.Emulator.Data.Keywords(long.Parse(profile)).Select(row => $"{profile}/{row.KeywordId}/{row.CampaignId}/{row.Bid}"));
        Assert.Equal(
            keywords.Select(row => row.TrimEnd('0').TrimEnd('.')).Order(StringComparer.Ordinal),
            exported.Ask("SELECT profile_id || '/' || id || '/' || campaign_id || '/' || coalesce(bid, '') FROM keyword WHERE ad_product = 'SponsoredProducts'").Select(row => row.TrimEnd('0').TrimEnd('.')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Going_back_and_forth_tells_of_no_change_that_is_none_and_loses_no_column()
    {
        await using var files = new SqliteStoreFixture();
        await SyncAsync(files, SyncSource.List);
        var before = ColumnsOf(files);
        foreach (var source in new[] { SyncSource.Export, SyncSource.Export, SyncSource.List, SyncSource.Export })
        {
            var results = await SyncAsync(files, source);
            Assert.All(results, result => Assert.Equal((SyncStatus.Success, 0L, 0L, 0L), (result.Status, result.Added, result.Changed, result.Gone)));
            Assert.Empty(files.Ask("SELECT kind || '.' || field || ': ' || coalesce(old, 'nothing') || ' -> ' || coalesce(new, 'nothing') FROM change LIMIT 20"));
            Assert.Equal(before, ColumnsOf(files));
        }
    }

    [Fact]
    public async Task Real_changes_are_told_either_way()
    {
        await using var files = new SqliteStoreFixture();
        await SyncAsync(files, SyncSource.List);
        var id = long.Parse(harness.Profiles[1]);
        var keywords = harness.Emulator.Data.Keywords(id);
        harness.Emulator.Data.SetBid(id, keywords[0].KeywordId, 0.91m);
        harness.Emulator.Data.RemoveKeyword(id, keywords[1].KeywordId);
        harness.Emulator.Data.AddKeyword(id, keywords[0].AdGroupId, "something new");

        var results = await SyncAsync(files, SyncSource.Export);
        Assert.Equal((1L, 1L, 1L), (results.Sum(result => result.Added), results.Sum(result => result.Changed), results.Sum(result => result.Gone)));
        Assert.Equal(["bid"], files.Ask("SELECT field FROM change WHERE field <> 'gone_at'"));

        harness.Emulator.Data.SetBid(id, keywords[0].KeywordId, 0.92m);
        results = await SyncAsync(files, SyncSource.List);
        Assert.Equal((0L, 1L, 0L), (results.Sum(result => result.Added), results.Sum(result => result.Changed), results.Sum(result => result.Gone)));
        Assert.Equal(["0.91", "0.92"], files.Ask("SELECT new FROM change WHERE field = 'bid' ORDER BY new"));
    }

    [Fact]
    public async Task An_export_that_fails_is_listed_and_nothing_is_taken_for_gone()
    {
        await using var files = new SqliteStoreFixture();
        await SyncAsync(files, SyncSource.List);
        harness.Emulator.Faults.Add(FaultRule.On("POST", "/targets/export").FailReport());
        harness.Emulator.Faults.Add(FaultRule.On("POST", "/adGroups/export").ApplyThenDrop());
        var results = await SyncAsync(files, SyncSource.Export);
        Assert.All(results, result => Assert.Equal((SyncStatus.Success, 0L, 0L), (result.Status, result.Changed, result.Gone)));
        Assert.Contains(said, text => text.Contains("keywords and targets failed, so they are listed", StringComparison.Ordinal));
        Assert.Empty(files.Ask("SELECT field FROM change"));
    }

    [Fact]
    public async Task A_file_that_breaks_off_for_good_is_listed_and_nothing_is_taken_for_gone()
    {
        await using var files = new SqliteStoreFixture();
        await SyncAsync(files, SyncSource.List);
        harness.Emulator.Faults.Add(FaultRule.On("GET", ExportHarness.Files).Cut());
        var results = await SyncAsync(files, SyncSource.Export);
        Assert.All(results, result => Assert.Equal((SyncStatus.Success, 0L, 0L, 0L), (result.Status, result.Added, result.Changed, result.Gone)));
        Assert.Empty(files.Ask("SELECT field FROM change"));
    }

    [Fact]
    public async Task A_run_that_was_interrupted_is_carried_on_with_exports()
    {
        await using var files = new SqliteStoreFixture();
        var handler = new InterruptingHandler(harness.Emulator.CreateHandler());
        var interruptions = 0;
        for (var request = 4; request < 40; request += 5)
        {
            var cancel = handler.CancelAt(request);

            // Each run has less to do than the one before; in the end one gets through.
            if (await Record.ExceptionAsync(() => SyncAsync(files, SyncSource.Export, cancellationToken: cancel, through: handler)) is not { } interruption) break;
            Assert.IsType<OperationCanceledException>(interruption, exactMatch: false);
            interruptions++;
        }

        Assert.True(interruptions > 2);

        var results = await SyncAsync(files, SyncSource.Export);
        Assert.All(results, result => Assert.Contains(result.Status, new[] { SyncStatus.Success, SyncStatus.Skipped }));
        Assert.Equal(
            harness.Profiles.Sum(profile => harness.Emulator.Data.Keywords(long.Parse(profile)).Count).ToString(),
            Assert.Single(files.Ask("SELECT count(campaign_id) FROM keyword WHERE gone_at IS NULL AND ad_product = 'SponsoredProducts'")));
    }

    [Fact]
    public async Task Auto_lists_what_is_short_and_exports_what_is_long_and_says_why()
    {
        await using var files = new SqliteStoreFixture();
        await using var listed = new SqliteStoreFixture();
        await SyncAsync(listed, SyncSource.List);

        // One row a page, and one page in four seconds: 14 ad groups are quick enough, dozens of keywords are not.
        harness.Client.Limits.SetDefault(new RateLimitSettings { RequestsPerSecond = 0.25, Burst = 1 });
        var results = await SyncAsync(files, SyncSource.Auto, [EntityKinds.Campaign, EntityKinds.AdGroup, EntityKinds.Keyword], pageSize: 1, profile: harness.Profiles[0]);
        Assert.All(results, result => Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString()));
        Assert.Contains(said, text => text.Contains("ad groups of SponsoredProducts were listed: listing takes", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("keywords and targets are exported: listing takes", StringComparison.Ordinal));
        // One for the keywords, and one for the campaigns of their ad groups.
        Assert.Equal(2, harness.Emulator.ExportCount);
        var rows = $"SELECT id || campaign_id || state FROM keyword WHERE ad_product = 'SponsoredProducts' AND profile_id = '{harness.Profiles[0]}' ORDER BY id";
        Assert.Equal(listed.Ask(rows), files.Ask(rows));
    }

    [Fact]
    public async Task Auto_lists_small_profiles_without_a_word()
    {
        await using var files = new SqliteStoreFixture();
        await SyncAsync(files, SyncSource.Auto);
        Assert.Equal((0, 0), (harness.Emulator.ExportCount, said.Count));
    }

    // What exports do not tell: see ExportKinds.
    private static bool IsUntold(EntityKind kind, string column) =>
        column != "campaign_id" && ExportKinds.Of(kind) is { } exported && exported.Untold.Contains(column) && kind.Name is not ("Target" or "NegativeTarget" or "CampaignNegativeTarget");

    // Words of lists come in another order among placements.
    private static string Normal(EntityColumn column, string value) =>
        column.Type == ColumnType.Json ? string.Join(',', value.Split(["},{", "[", "]"], StringSplitOptions.None).Select(part => part.Trim('{', '}')).Order(StringComparer.Ordinal)) : value;

    private static List<string> ColumnsOf(SqliteStoreFixture files) =>
    [
        .. EntityKinds.OfProfile.SelectMany(kind => kind.Columns
            .Where(column => column.Type != ColumnType.Json)
            .SelectMany(column => files.Ask($"SELECT '{kind} {column.Name} ' || {Key} || coalesce(\"{column.Name}\", 'nothing') FROM {kind.Table} ORDER BY 1"))),
    ];

    private async Task<List<ProfileSyncResult>> SyncAsync(
        SqliteStoreFixture files,
        SyncSource source,
        IReadOnlyList<EntityKind>? kinds = null,
        int? pageSize = null,
        string? profile = null,
        HttpMessageHandler? through = null,
        CancellationToken cancellationToken = default)
    {
        said.Clear();
        await using var store = await SqliteStore.OpenAsync(files.Path, harness.Clock, CancellationToken.None);
        var connection = through is null ? harness.Connection : harness.Connection.Through(through);
        harness.Client.Forget(connection);
        return await harness.Clock.RunAsync(CollectAsync(store));

        async Task<List<ProfileSyncResult>> CollectAsync(IAdsStore into)
        {
            var results = new List<ProfileSyncResult>();
            var sync = new FleetSync(harness.Client, into, new SyncOptions { Kinds = kinds ?? EntityKinds.OfProfile, PageSize = pageSize, Using = source, OnDecision = Say });
            await foreach (var result in sync.RunAsync([new SyncTarget(connection, profile)], cancellationToken)) results.Add(result);
            return results;
        }
    }

    private ValueTask Say(string text)
    {
        lock (said) said.Add(text);
        return ValueTask.CompletedTask;
    }
}
