using AmazonAds.Entities;
using AmazonAds.Storage;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <param name="fixture">A database.</param>
public abstract class RunTests(StoreFixture fixture) : IAsyncLifetime
{
    protected static readonly SyncTotals Nothing = new(0, 0, 0, 0, 0);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task An_interrupted_run_is_carried_on_where_every_profile_and_kind_stood()
    {
        var adGroups = new SyncScope(ProfileId, EntityKinds.AdGroup);
        var campaigns = new SyncScope(ProfileId, EntityKinds.Campaign);
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [Keywords, adGroups, campaigns], CancellationToken.None);
        var pass = await store.BeginPassAsync(run, Keywords, CancellationToken.None);
        await await store.WriteAsync(Page(pass, "page-2", Keyword(1), Keyword(2)).Write, CancellationToken.None);
        await await store.WriteAsync(Page(pass, "page-3", Keyword(3)).Write, CancellationToken.None);
        var done = await store.BeginPassAsync(run, adGroups, CancellationToken.None);
        await store.EndPassAsync(done, SyncState.Complete, null, CancellationToken.None);
        await store.LeaveRunAsync(run, Nothing);
        await store.DisposeAsync();
        fixture.Time.Advance(TimeSpan.FromHours(23));
        var next = await fixture.OpenAsync();

        var again = await next.OpenRunAsync(restart: false, CancellationToken.None);
        await next.PlanAsync(again, [Keywords, adGroups, campaigns], CancellationToken.None);

        Assert.Equal(run with { IsCarriedOn = true }, again);
        Assert.Equal(
            [
                new SyncProgress(adGroups, SyncState.Complete, done with { Run = again }, null, default),
                new SyncProgress(campaigns, SyncState.Pending, null, null, default),
                new SyncProgress(Keywords, SyncState.Running, pass with { Run = again }, "page-3", new PageOutcome(3, 3, 0, 0)),
            ],
            (await next.ReadProgressAsync(again, CancellationToken.None)).OrderBy(progress => progress.Scope.Kind.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_is_closed_when_everything_in_it_is_complete_or_failed()
    {
        var store = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(store);
        await store.EndPassAsync(pass, SyncState.Failed, "the grant was refused", CancellationToken.None);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        await store.LeaveRunAsync(run, new SyncTotals(0, 1, 2, 3, 4));

        Assert.Equal(
            ["Failed|2026-03-01T12:00:00.000Z|2026-03-01T12:01:00.000Z|0|1|2|3|4"],
            fixture.Ask("SELECT state, started_at, ended_at, profiles, failed, rows, requests, throttled FROM sync_run"));
        Assert.Equal(["111|Keyword|SponsoredProducts|Failed|the grant was refused"], fixture.Ask("SELECT owner, kind, ad_product, state, reason FROM sync_state"));
        Assert.False((await store.OpenRunAsync(restart: false, CancellationToken.None)).IsCarriedOn);
    }

    [Fact]
    public async Task The_sums_of_a_run_are_over_all_who_worked_on_it()
    {
        var store = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(store);
        await store.LeaveRunAsync(run, new SyncTotals(1, 0, 10, 5, 2));
        var again = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);

        await store.LeaveRunAsync(again, new SyncTotals(2, 0, 20, 6, 0));

        Assert.Equal(["Complete|3|0|30|11|2"], fixture.Ask("SELECT state, profiles, failed, rows, requests, throttled FROM sync_run"));
    }

    [Fact]
    public async Task A_run_older_than_a_day_is_abandoned_and_begun_anew()
    {
        var store = await fixture.OpenAsync();
        var (run, _) = await fixture.BeginAsync(store);
        await store.LeaveRunAsync(run, Nothing);
        fixture.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        var next = await store.OpenRunAsync(restart: false, CancellationToken.None);

        Assert.False(next.IsCarriedOn);
        Assert.NotEqual(run.Id, next.Id);
        Assert.Empty(await store.ReadProgressAsync(next, CancellationToken.None));
        Assert.Equal(["Abandoned|2026-03-02T12:00:01.000Z", "Open|∅"], fixture.Ask("SELECT state, ended_at FROM sync_run ORDER BY id"));
    }

    [Fact]
    public async Task A_restart_closes_what_is_open()
    {
        var store = await fixture.OpenAsync();
        var (run, _) = await fixture.BeginAsync(store);
        await store.LeaveRunAsync(run, Nothing);

        Assert.False((await store.OpenRunAsync(restart: true, CancellationToken.None)).IsCarriedOn);
        Assert.Equal(["Abandoned", "Open"], fixture.Ask("SELECT state FROM sync_run ORDER BY id"));
    }

    [Fact]
    public async Task States_of_closed_runs_give_way_and_runs_stay()
    {
        var store = await fixture.OpenAsync();
        for (var sync = 0; sync < 3; sync++) await fixture.SyncAsync(store, Keyword(1));

        Assert.Equal(["3|Complete"], fixture.Ask("SELECT run_id, state FROM sync_state"));
        Assert.Equal(["1", "2", "3"], fixture.Ask("SELECT id FROM sync_run ORDER BY id"));
    }

    [Fact]
    public async Task What_is_planned_twice_keeps_its_state()
    {
        var store = await fixture.OpenAsync();
        var (run, _) = await fixture.BeginAsync(store);

        await store.PlanAsync(run, [Keywords, Keywords], CancellationToken.None);

        Assert.Equal(SyncState.Running, (await store.ReadProgressAsync(run, CancellationToken.None)).Single().State);
    }

    [Fact]
    public async Task A_page_of_a_pass_that_was_begun_anew_does_not_move_the_new_ones_cursor()
    {
        var store = await fixture.OpenAsync();
        var (run, stale) = await fixture.BeginAsync(store);
        var pass = await store.BeginPassAsync(run, Keywords, CancellationToken.None);

        await await store.WriteAsync(Page(stale, "stale", Keyword(1)).Write, CancellationToken.None);

        var progress = (await store.ReadProgressAsync(run, CancellationToken.None)).Single();
        Assert.Equal((pass, null, default), (progress.Pass, progress.Cursor, progress.Outcome));
        Assert.Equal(["1"], await store.ReadUnseenAsync(pass, 9, CancellationToken.None));
    }
}
