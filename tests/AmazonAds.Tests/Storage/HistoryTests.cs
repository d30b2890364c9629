using AmazonAds.Entities;
using AmazonAds.Storage;
using AmazonAds.Storage.History;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <param name="fixture">A database.</param>
public abstract class HistoryTests(StoreFixture fixture) : IAsyncLifetime
{
    private static readonly SyncTotals Nothing = new(0, 0, 0, 0, 0);
    private static readonly SyncScope Profiles = new("main", EntityKinds.Profile);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Runs_come_newest_first_with_what_was_done_in_them()
    {
        var store = await fixture.OpenAsync();
        var (first, pass) = await fixture.BeginAsync(store);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await EndAsync(store, first, ProfileId, rows: 10);
        fixture.Time.Advance(TimeSpan.FromMinutes(5));
        await store.LeaveRunAsync(first, new SyncTotals(1, 0, 10, 5, 4));
        var (second, failing) = await fixture.BeginAsync(store);
        await store.EndPassAsync(failing, SyncState.Failed, "no access", CancellationToken.None);
        await EndAsync(store, second, ProfileId, "no access", rows: 0);
        await store.LeaveRunAsync(second, new SyncTotals(0, 1, 0, 5, 4));
        await using var history = await fixture.OpenHistoryAsync();

        var runs = await history.ReadRunsAsync(new RunSelection(), CancellationToken.None);

        Assert.Equal(
            [
                new RecordedRun { Id = second.Id, State = SyncRunState.Failed, StartedAt = second.StartedAt, EndedAt = second.StartedAt, Failed = 1, Requests = 5, Throttled = 4 },
                new RecordedRun
                {
                    Id = first.Id, State = SyncRunState.Complete, StartedAt = first.StartedAt, EndedAt = first.StartedAt.AddMinutes(5), Profiles = 1, Rows = 10, Requests = 5, Throttled = 4,
                },
            ],
            runs);
        Assert.Equal(TimeSpan.FromMinutes(5), runs[1].Duration);
        Assert.Equal([second.Id], await IdsAsync(history, new RunSelection { Last = 1 }));
        Assert.Equal([first.Id], await IdsAsync(history, new RunSelection { Id = first.Id }));
        Assert.Equal([second.Id], await IdsAsync(history, new RunSelection { Since = second.StartedAt }));
        Assert.Empty(await IdsAsync(history, new RunSelection { Id = 99 }));
    }

    [Fact]
    public async Task An_open_run_tells_what_is_left_and_who_works_on_it()
    {
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [Keywords, new SyncScope("222", EntityKinds.Keyword)], CancellationToken.None);
        if (store.Leases is { } leases) await leases.PlanAsync(run, [ProfileId, "222"], [], CancellationToken.None);
        await using var history = await fixture.OpenHistoryAsync();

        var open = Assert.Single(await history.ReadRunsAsync(new RunSelection(), CancellationToken.None));

        Assert.Equal((SyncRunState.Open, null, 2L, 1L), (open.State, open.Duration, open.Remaining, open.Workers));
        Assert.Equal([ProfileId, "222"], (await history.ReadProfilesAsync(run.Id, CancellationToken.None)).Select(profile => profile.ProfileId));
        await store.LeaveRunAsync(run, Nothing);
        Assert.Equal(0, Assert.Single(await history.ReadRunsAsync(new RunSelection(), CancellationToken.None)).Workers);
    }

    [Fact]
    public async Task Profiles_of_a_run_tell_how_they_ended()
    {
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await EndAsync(store, run, "222", "the grant was refused");
        await EndAsync(store, run, ProfileId);
        await using var history = await fixture.OpenHistoryAsync();

        var done = new RecordedProfile
        {
            RunId = run.Id, ProfileId = ProfileId, Connection = "main", State = SyncState.Complete, Rows = 7, Added = 3, Changed = 2, Gone = 1, Requests = 5, Throttled = 4,
            Duration = TimeSpan.FromSeconds(9), EndedAt = run.StartedAt,
        };
        Assert.Equal(
            [done, done with { ProfileId = "222", State = SyncState.Failed, Reason = "the grant was refused" }],
            await history.ReadProfilesAsync(run.Id, CancellationToken.None));
        Assert.Empty(await history.ReadProfilesAsync(99, CancellationToken.None));
    }

    [Fact]
    public async Task Standings_tell_the_last_complete_sync_though_a_later_one_failed()
    {
        var store = await fixture.OpenAsync();
        var first = await ListAsync(store, ProfileId, "222", "333");
        await EndAsync(store, first, ProfileId);
        await EndAsync(store, first, "222");
        await store.LeaveRunAsync(first, Nothing);
        var at = fixture.Time.GetUtcNow();
        fixture.Time.Advance(TimeSpan.FromHours(2));
        var second = await ListAsync(store, ProfileId, "222", "333");
        await EndAsync(store, second, "222", "throttled");
        await store.LeaveRunAsync(second, Nothing);
        await using var history = await fixture.OpenHistoryAsync();

        var standings = await history.ReadStandingsAsync(CancellationToken.None);

        Assert.Equal(
            [(ProfileId, at, TimeSpan.FromHours(2), first.Id, false, null), ("222", at, TimeSpan.FromHours(2), second.Id, true, "throttled"), ("333", null, null, null, false, null)],
            standings.Select(standing => (standing.ProfileId, standing.CompleteAt, standing.Age, standing.LastRunId, standing.LastFailed, standing.Reason)));
        Assert.All(standings, standing => Assert.Equal(("main", null, false), (standing.Connection, standing.OpenRunId, standing.IsUnderWay)));
    }

    [Fact]
    public async Task Profiles_that_are_not_listed_any_more_are_not_behind()
    {
        var store = await fixture.OpenAsync();
        await store.LeaveRunAsync(await ListAsync(store, ProfileId, "222"), Nothing);
        await store.LeaveRunAsync(await ListAsync(store, "222"), Nothing);
        await using var history = await fixture.OpenHistoryAsync();

        Assert.Equal("222", Assert.Single(await history.ReadStandingsAsync(CancellationToken.None)).ProfileId);
    }

    [Fact]
    public async Task A_profile_that_an_open_run_has_still_to_do_names_the_run()
    {
        var store = await fixture.OpenAsync();
        await store.LeaveRunAsync(await ListAsync(store, ProfileId, "222"), Nothing);
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [Keywords], CancellationToken.None);
        await store.LeaveRunAsync(run, Nothing);
        await using var history = await fixture.OpenHistoryAsync();

        Assert.Equal(
            [(ProfileId, run.Id, false), ("222", null, false)],
            (await history.ReadStandingsAsync(CancellationToken.None)).Select(standing => (standing.ProfileId, standing.OpenRunId, standing.IsUnderWay)));
    }

    [Fact]
    public async Task Changes_come_in_the_order_of_time_with_old_and_new_value()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2));
        var before = fixture.Time.GetUtcNow();
        await fixture.SyncAsync(store, Keyword(1, "0.7"), Keyword(2));
        var between = fixture.Time.GetUtcNow();
        await fixture.SyncAsync(store, Keyword(1, "0.9"), Keyword(2, "1"));
        await using var history = await fixture.OpenHistoryAsync();

        Assert.Equal(
            [(before, "1", "bid", "0.5", "0.7"), (between, "1", "bid", "0.7", "0.9"), (between, "2", "bid", "0.5", "1")],
            (await ChangesAsync(history)).Select(change => (change.At, change.Id, change.Field, change.Old, change.New)));
        Assert.All(await ChangesAsync(history), change => Assert.Equal((ProfileId, "Keyword", "SponsoredProducts"), (change.ProfileId, change.Kind, change.AdProduct)));
        Assert.Equal(2, (await ChangesAsync(history, new ChangeSelection { Since = between })).Count);
        Assert.Single(await ChangesAsync(history, new ChangeSelection { Until = before }));
        Assert.Equal(["2"], (await ChangesAsync(history, new ChangeSelection { Ids = ["2"] })).Select(change => change.Id));
        Assert.Empty(await ChangesAsync(history, new ChangeSelection { Kinds = ["Campaign", "AdGroup"] }));
        Assert.Empty(await ChangesAsync(history, new ChangeSelection { Fields = ["state"] }));
        Assert.Empty(await ChangesAsync(history, new ChangeSelection { AdProducts = ["SponsoredBrands"] }));
        Assert.Empty(await ChangesAsync(history, new ChangeSelection { ProfileIds = ["222"] }));
        var everything = new ChangeSelection
        {
            Since = before, Until = between, ProfileIds = [ProfileId, "222"], Kinds = ["Keyword"], AdProducts = ["SponsoredProducts"], Fields = ["bid"], Ids = ["1", "2"],
        };
        Assert.Equal(3, (await ChangesAsync(history, everything)).Count);
    }

    [Fact]
    public async Task Changes_of_many_pages_come_once_each()
    {
        var store = await fixture.OpenAsync();
        string[] Rows(string bid) => [.. Enumerable.Range(0, 900).Select(id => Keyword(id, bid))];
        await fixture.SyncAsync(store, Rows("0.5"));
        await fixture.SyncAsync(store, Rows("0.6"));
        await using var history = await fixture.OpenHistoryAsync();

        var changes = await ChangesAsync(history);

        Assert.Equal(900, changes.Count);
        Assert.Equal(900, changes.Select(change => change.Id).Distinct().Count());
    }

    [Fact]
    public async Task Reading_goes_on_beside_a_sync_and_does_not_hold_it_up()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));
        await fixture.SyncAsync(store, Keyword(1, "0.7"));
        await using var history = await fixture.OpenHistoryAsync();
        await using var changes = history.ReadChangesAsync(new ChangeSelection(), CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await changes.MoveNextAsync());

        await fixture.SyncAsync(store, Keyword(1, "0.8"));

        Assert.Equal(2, (await ChangesAsync(history)).Count);
    }

    [Fact]
    public async Task What_was_passed_over_completely_has_an_age_and_what_failed_has_none()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2));
        var adGroups = new SyncScope(ProfileId, EntityKinds.AdGroup);
        var (run, pass) = await fixture.BeginAsync(store, adGroups);
        await store.EndPassAsync(pass, SyncState.Failed, "no", CancellationToken.None);
        await store.LeaveRunAsync(run, Nothing);

        Assert.Equal(
            [new SyncedKind(adGroups, null, 0), new SyncedKind(Keywords, TimeSpan.FromMinutes(1), 2)],
            (await store.ReadSyncedAsync(CancellationToken.None)).OrderBy(synced => synced.Scope.Kind.Name, StringComparer.Ordinal));
    }

    protected static async Task<List<StoredChange>> ChangesAsync(ISyncHistory history, ChangeSelection? selection = null)
    {
        var changes = new List<StoredChange>();
        await foreach (var change in history.ReadChangesAsync(selection ?? new ChangeSelection(), CancellationToken.None)) changes.Add(change);
        return changes;
    }

    private static async Task<IEnumerable<long>> IdsAsync(ISyncHistory history, RunSelection selection) =>
        (await history.ReadRunsAsync(selection, CancellationToken.None)).Select(run => run.Id);

    // A run in which the connection listed these profiles; it is still open for what a test does in it.
    private async Task<SyncRun> ListAsync(IAdsStore store, params string[] profileIds)
    {
        var (run, pass) = await fixture.BeginAsync(store, Profiles);
        await WriteAsync(store, pass, [.. profileIds.Select(id => $"{{\"profileId\":{id},\"countryCode\":\"US\"}}")]);
        if (await store.ReadUnseenAsync(pass, 99, CancellationToken.None) is { Count: > 0 } unseen) await store.MarkGoneAsync(pass, unseen, CancellationToken.None);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        return run;
    }
}
