using System.Globalization;
using AmazonAds.Entities;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Storage;

/// <summary>A folder of its own with a store in it, a clock, and the questions that tests ask of the file.</summary>
public sealed class StoreFixture : IAsyncDisposable
{
    public const string ProfileId = "111";

    private readonly List<SqliteStore> stores = [];

    public StoreFixture() => Directory.CreateDirectory(Folder);

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "amazonads-tests-" + Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Folder, "ads.db");

    public static SyncScope Keywords { get; } = new(ProfileId, EntityKinds.Keyword);

    public static string Keyword(int id, string bid = "0.5", string more = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"keywordId\":\"{id}\",\"adGroupId\":\"20\",\"campaignId\":\"10\",\"keywordText\":\"shoes\",\"matchType\":\"EXACT\",\"state\":\"ENABLED\",\"bid\":{bid}{more}}}");

    public static string[] Keywords100(int page) => [.. Enumerable.Range(page * 100, 100).Select(id => Keyword(id))];

    /// <summary>A page with its pass; the owner tells whether it was disposed of.</summary>
    public static (PageWrite Write, DisposalProbe Probe) Page(SyncPass pass, string? cursor, params string[] rows) => Page(pass, cursor, true, rows);

    public static (PageWrite Write, DisposalProbe Probe) Page(SyncPass pass, string? cursor, bool countsAsSeen, params string[] rows)
    {
        var (page, owner) = Pages.OfRows(pass.Scope.Kind, pass.Scope.Owner, rows);
        var probe = new DisposalProbe(owner);
        return (new PageWrite(pass, page, cursor, countsAsSeen, probe), probe);
    }

    public async Task<SqliteStore> OpenAsync(string? path = null)
    {
        var store = await SqliteStore.OpenAsync(path ?? Path, Time, TestContext.Current.CancellationToken);
        stores.Add(store);
        return store;
    }

    /// <summary>Writes a page and waits until it is committed.</summary>
    public static async Task<PageOutcome> WriteAsync(SqliteStore store, SyncPass pass, params string[] rows) =>
        await await store.WriteAsync(Page(pass, null, rows).Write, TestContext.Current.CancellationToken);

    /// <summary>A run, and a pass over the profile's keywords that sees these rows; both are ended.</summary>
    public async Task<PageOutcome> SyncAsync(SqliteStore store, params string[] rows)
    {
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [Keywords], CancellationToken.None);
        var pass = await store.BeginPassAsync(run, Keywords, CancellationToken.None);
        var outcome = await WriteAsync(store, pass, rows);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await store.LeaveRunAsync(run, new SyncTotals(1, 0, outcome.Rows, 1, 0));
        Time.Advance(TimeSpan.FromMinutes(1));
        return outcome;
    }

    public async Task<(SyncRun Run, SyncPass Pass)> BeginAsync(SqliteStore store, SyncScope? scope = null)
    {
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [scope ?? Keywords], CancellationToken.None);
        return (run, await store.BeginPassAsync(run, scope ?? Keywords, CancellationToken.None));
    }

    /// <summary>All values of a query: rows of texts, null as <c>∅</c>.</summary>
    public IReadOnlyList<string> Ask(string sql, string? path = null)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path ?? Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column =>
                reader.IsDBNull(column) ? "∅" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
