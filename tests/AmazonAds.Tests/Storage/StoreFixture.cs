using System.Globalization;
using AmazonAds.Entities;
using AmazonAds.Storage;
using AmazonAds.Storage.History;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Storage;

/// <summary>A database of its own with stores on it, a clock, and the questions that tests ask of it.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    public const string ProfileId = "111";

    private readonly List<IAdsStore> stores = [];

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What changes are ordered by to come out as they were written.</summary>
    public abstract string ChangeOrder { get; }

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

    /// <summary>Opens a store; it is closed with the fixture.</summary>
    /// <param name="time">Its clock; null for the fixture's.</param>
    public async Task<IAdsStore> OpenAsync(TimeProvider? time = null)
    {
        var store = await OpenStoreAsync(time ?? Time);
        stores.Add(store);
        return store;
    }

    /// <summary>Writes a page and waits until it is committed.</summary>
    public static async Task<PageOutcome> WriteAsync(IAdsStore store, SyncPass pass, params string[] rows) =>
        await await store.WriteAsync(Page(pass, null, rows).Write, TestContext.Current.CancellationToken);

    /// <summary>A run, and a pass over the profile's keywords that sees these rows; both are ended.</summary>
    public async Task<PageOutcome> SyncAsync(IAdsStore store, params string[] rows)
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

    public async Task<(SyncRun Run, SyncPass Pass)> BeginAsync(IAdsStore store, SyncScope? scope = null)
    {
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [scope ?? Keywords], CancellationToken.None);
        return (run, await store.BeginPassAsync(run, scope ?? Keywords, CancellationToken.None));
    }

    /// <summary>Opens what happened in the database, to be disposed of by the caller.</summary>
    public abstract Task<ISyncHistory> OpenHistoryAsync();

    /// <summary>Begins to work on a profile of a run and notes how it ended.</summary>
    public static async Task EndAsync(IAdsStore store, SyncRun run, string profileId, string? reason = null, long rows = 7)
    {
        if (store.Leases is { } leases)
        {
            await leases.PlanAsync(run, [profileId], [], CancellationToken.None);
            await leases.TakeAsync(run, [profileId], 1, inOrder: false, CancellationToken.None);
        }

        var ending = new ProfileEnd(profileId, "main", reason is not null, reason, new PageOutcome(rows, 3, 2, 1), 5, 4, TimeSpan.FromSeconds(9));
        Assert.True(await store.EndProfileAsync(run, ending, CancellationToken.None));
    }

    /// <summary>All values of a query: rows of texts, null as <c>∅</c>, times and amounts as a file has them.</summary>
    public abstract IReadOnlyList<string> Ask(string sql);

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
    }

    protected static string Row(System.Data.Common.DbDataReader reader, Func<object, string?> text) =>
        string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "∅" : text(reader.GetValue(column))));

    protected abstract Task<IAdsStore> OpenStoreAsync(TimeProvider time);
}
