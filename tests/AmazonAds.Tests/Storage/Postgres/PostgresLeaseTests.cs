using AmazonAds.Entities;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Profiles shared out among processes.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresLeaseTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string[] Profiles = [.. Enumerable.Range(100, 40).Select(number => $"{number}")];

    private readonly PostgresStoreFixture fixture = new(postgres);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Each_profile_is_taken_once_however_many_take_at_once()
    {
        var stores = new List<IAdsStore>();
        for (var number = 0; number < 4; number++) stores.Add(await fixture.OpenAsync());
        var runs = await Task.WhenAll(stores.Select(store => store.OpenRunAsync(restart: false, CancellationToken.None)));
        foreach (var (store, run) in stores.Zip(runs)) Assert.True(await store.Leases!.PlanAsync(run, Profiles, [], CancellationToken.None));

        var taken = await Task.WhenAll(stores.Zip(runs).Select(async worker =>
        {
            var all = new List<string>();
            while (await worker.First.Leases!.TakeAsync(worker.Second, Profiles, 3, inOrder: false, CancellationToken.None) is { Count: > 0 } some) all.AddRange(some);
            return all;
        }));

        Assert.Equal(Profiles, taken.SelectMany(profiles => profiles).Order(StringComparer.Ordinal));
        Assert.Equal(["1"], fixture.Ask("SELECT DISTINCT takes FROM sync_profile"));
    }

    [Fact]
    public async Task The_largest_are_taken_first_as_the_run_before_found_them()
    {
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.Leases!.PlanAsync(run, ["1", "2", "3"], [], CancellationToken.None);
        await store.Leases.TakeAsync(run, ["1", "2", "3"], 3, inOrder: false, CancellationToken.None);
        foreach (var (id, rows) in new[] { ("1", 10), ("2", 30), ("3", 20) }) Assert.True(await store.Leases.EndAsync(run, End(id, rows), CancellationToken.None));
        await store.LeaveRunAsync(run, new SyncTotals(3, 0, 60, 3, 0));

        var next = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.Leases.PlanAsync(next, ["1", "2", "3"], [], CancellationToken.None);

        Assert.NotEqual(run.Id, next.Id);
        Assert.Equal(["2"], await store.Leases.TakeAsync(next, ["1", "2", "3"], 1, inOrder: false, CancellationToken.None));
        Assert.Equal(["3"], await store.Leases.TakeAsync(next, ["1", "2", "3"], 1, inOrder: false, CancellationToken.None));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_former_holders_writes_are_refused()
    {
        var (slow, quick) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, pass) = await TakeAsync(slow);
        await WriteAsync(slow, pass, Keyword(1));
        RunOut();

        var joined = await quick.OpenRunAsync(restart: false, CancellationToken.None);
        await quick.Leases!.PlanAsync(joined, [ProfileId], [], CancellationToken.None);
        Assert.Equal([ProfileId], await quick.Leases.TakeAsync(joined, [ProfileId], 9, inOrder: false, CancellationToken.None));

        var (page, probe) = Page(pass, "late", Keyword(2));
        var refused = await slow.WriteAsync(page, CancellationToken.None);
        Assert.Equal(ProfileId, (await Assert.ThrowsAsync<LeaseLostException>(() => refused)).ProfileId);
        Assert.Equal(1, probe.Count);
        await Assert.ThrowsAsync<LeaseLostException>(() => slow.MarkGoneAsync(pass, ["1"], CancellationToken.None));
        await Assert.ThrowsAsync<LeaseLostException>(() => slow.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None));
        await Assert.ThrowsAsync<LeaseLostException>(() => slow.BeginPassAsync(run, Keywords, CancellationToken.None));
        Assert.Empty(await slow.Leases!.RenewAsync(run, CancellationToken.None));
        Assert.False(await slow.Leases.EndAsync(run, End(ProfileId, 1), CancellationToken.None));
        Assert.Equal(["1|∅"], fixture.Ask("SELECT id, gone_at FROM keyword"));

        // The pass is the new holder's now, to be carried on from where it stood.
        var progress = (await quick.ReadProgressAsync(joined, CancellationToken.None)).Single(state => state.Scope == Keywords);
        await WriteAsync(quick, progress.Pass!, Keyword(2));
        Assert.Equal(["1", "2"], fixture.Ask("SELECT id FROM keyword ORDER BY id"));
    }

    [Fact]
    public async Task A_lease_that_is_renewed_is_not_taken_over()
    {
        var (one, other) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, _) = await TakeAsync(one);
        RunOut();

        Assert.Equal([ProfileId], await one.Leases!.RenewAsync(run, CancellationToken.None));

        Assert.Empty(await other.Leases!.TakeAsync(run, [ProfileId], 9, inOrder: false, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_given_back_is_there_for_others_at_once()
    {
        var (one, other) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, _) = await TakeAsync(one);

        await one.Leases!.GiveBackAsync(run, [ProfileId], CancellationToken.None);

        Assert.Equal([ProfileId], await other.Leases!.TakeAsync(run, [ProfileId], 9, inOrder: false, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_done_is_done_once_and_known_to_all()
    {
        var (one, other) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, pass) = await TakeAsync(one);
        await one.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        var end = new ProfileEnd(ProfileId, "NA-1", true, "no \0 luck", new PageOutcome(4, 3, 2, 1), 7, 5, TimeSpan.FromSeconds(2));

        Assert.True(await one.Leases!.EndAsync(run, end, CancellationToken.None));

        Assert.Empty(await other.Leases!.TakeAsync(run, [ProfileId], 9, inOrder: false, CancellationToken.None));
        Assert.Equal([end with { Reason = "no \uFFFD luck" }], await other.Leases.ReadEndsAsync(run, [ProfileId, "77"], CancellationToken.None));
    }

    [Fact]
    public async Task A_run_stays_open_for_one_who_has_joined_and_not_yet_said_what_it_wants()
    {
        var (one, other) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, pass) = await TakeAsync(one);
        var joined = await other.OpenRunAsync(restart: false, CancellationToken.None);
        await one.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await one.Leases!.EndAsync(run, End(ProfileId, 1), CancellationToken.None);
        await one.LeaveRunAsync(run, new SyncTotals(1, 0, 1, 1, 0));

        Assert.True(await other.Leases!.PlanAsync(joined, ["222"], [], CancellationToken.None));
        Assert.Equal(["222"], await other.Leases.TakeAsync(joined, ["222", ProfileId], 9, inOrder: false, CancellationToken.None));
        await other.Leases.EndAsync(joined, End("222", 1), CancellationToken.None);
        await other.LeaveRunAsync(joined, new SyncTotals(1, 0, 1, 1, 0));

        Assert.Equal(["Complete|2"], fixture.Ask("SELECT state, profiles FROM sync_run"));
        Assert.False(await one.Leases.PlanAsync(run, ["333"], [], CancellationToken.None));
    }

    [Fact]
    public async Task A_run_whose_last_process_died_before_it_left_is_finished_and_never_joined()
    {
        var (dead, next) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, pass) = await TakeAsync(dead);
        await dead.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await dead.Leases!.EndAsync(run, End(ProfileId, 4), CancellationToken.None);

        var begun = await next.OpenRunAsync(restart: false, CancellationToken.None);

        Assert.NotEqual(run.Id, begun.Id);
        Assert.Equal(["Complete|1|4", "Open|0|0"], fixture.Ask("SELECT state, profiles, rows FROM sync_run ORDER BY id"));
    }

    [Fact]
    public async Task A_profile_that_is_done_for_one_stays_to_be_done_for_who_wants_more_kinds_of_it()
    {
        var (few, all) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, pass) = await TakeAsync(few);
        var joined = await all.OpenRunAsync(restart: false, CancellationToken.None);
        await all.Leases!.PlanAsync(joined, [ProfileId], [Keywords, new SyncScope(ProfileId, EntityKinds.AdGroup)], CancellationToken.None);
        await few.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);

        Assert.True(await few.Leases!.EndAsync(run, End(ProfileId, 1), CancellationToken.None));
        await few.LeaveRunAsync(run, new SyncTotals(1, 0, 1, 1, 0));

        Assert.Empty(await all.Leases.ReadEndsAsync(joined, [ProfileId], CancellationToken.None));
        Assert.Equal([ProfileId], await all.Leases.TakeAsync(joined, [ProfileId], 9, inOrder: false, CancellationToken.None));
    }

    [Fact]
    public async Task A_profile_that_was_done_is_opened_again_by_who_wants_more_kinds_of_it()
    {
        var (few, all) = (await fixture.OpenAsync(), await fixture.OpenAsync());
        var (run, pass) = await TakeAsync(few);
        await few.Leases!.PlanAsync(run, ["222"], [], CancellationToken.None);
        await few.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await few.Leases.EndAsync(run, End(ProfileId, 1), CancellationToken.None);
        var joined = await all.OpenRunAsync(restart: false, CancellationToken.None);

        await all.Leases!.PlanAsync(joined, [ProfileId], [Keywords, new SyncScope(ProfileId, EntityKinds.AdGroup)], CancellationToken.None);

        Assert.Equal(run.Id, joined.Id);
        Assert.Equal([ProfileId], await all.Leases.TakeAsync(joined, [ProfileId], 9, inOrder: false, CancellationToken.None));
    }

    [Fact]
    public async Task A_profile_that_ends_while_somebody_plans_more_of_it_waits_for_the_plan()
    {
        var few = await fixture.OpenAsync();
        var (run, pass) = await TakeAsync(few);
        await few.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await using var other = new NpgsqlConnection((await fixture.AddressAsync()).Settings.ConnectionString + ";Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var plan = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await other.DoAsync("SELECT 1 FROM sync_run WHERE id = $1 FOR UPDATE", CancellationToken.None, run.Id);
        await PostgresStates.PlanAsync(other, run, [new SyncScope(ProfileId, EntityKinds.AdGroup)], DateTimeOffset.UnixEpoch, CancellationToken.None);

        var end = few.Leases!.EndAsync(run, End(ProfileId, 1), CancellationToken.None);
        while (!end.IsCompleted && fixture.Ask("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Count == 0) await Task.Yield();
        await plan.CommitAsync(TestContext.Current.CancellationToken);

        Assert.True(await end);
        Assert.Equal([ProfileId], await few.Leases.TakeAsync(run, [ProfileId], 9, inOrder: false, CancellationToken.None));
    }

    private static ProfileEnd End(string profileId, long rows) =>
        new(profileId, "NA-1", false, null, new PageOutcome(rows, 0, 0, 0), 1, 0, TimeSpan.FromSeconds(1));

    private static async Task<(SyncRun Run, SyncPass Pass)> TakeAsync(IAdsStore store)
    {
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.Leases!.PlanAsync(run, [ProfileId], [], CancellationToken.None);
        await store.PlanAsync(run, [Keywords], CancellationToken.None);
        Assert.Equal([ProfileId], await store.Leases.TakeAsync(run, [ProfileId], 9, inOrder: false, CancellationToken.None));
        return (run, await store.BeginPassAsync(run, Keywords, CancellationToken.None));
    }

    // What time does: the lease lies in the past by the database's clock.
    private void RunOut()
    {
        fixture.Ask("UPDATE sync_profile SET leased_until = clock_timestamp() - interval '1 second'");
    }
}
