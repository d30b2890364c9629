using System.Globalization;
using AmazonAds.Fleet;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage.Postgres;

namespace AmazonAds.Tests.Fleet;

/// <summary>The database is restarted in the middle of a run: a server of the test's own, since it is stopped.</summary>
public sealed class FleetOutageTests : IAsyncLifetime
{
    // Far enough for some profiles to be done, and far from the end.
    private const int Middle = 90;

    private readonly PostgresFixture own = new();
    private readonly SharedFleet fleet;

    public FleetOutageTests() => fleet = new SharedFleet(own);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await fleet.DisposeAsync();
        await own.DisposeAsync();
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task A_database_that_is_restarted_in_mid_run_is_waited_for_and_the_run_goes_on(string mode)
    {
        var server = await own.ServerAsync();
        var patience = new HeldTime();
        var (stop, stopped) = StopAtMiddle(server, mode, patience);
        var run = fleet.RunAsync(new SharedSync { Store = new PostgresStoreOptions { Patience = patience }, OnList = stop });

        // Started again when the store has been seen to wait for it, and waited for until it is there.
        await EitherAsync(Task.WhenAll(stopped, patience.Waited), run);
        await server.StartAsync();
        AssertPartial();
        patience.LetGo();
        var results = await run;

        Assert.Equal(SharedFleet.Profiles, results.Select(result => result.ProfileId).Distinct().Count());
        Assert.All(results, result => Assert.Equal((SyncStatus.Success, SharedFleet.RowsEach), (result.Status, (int)result.Rows)));
        Assert.Equal([$"Complete|{SharedFleet.Profiles}|0|{SharedFleet.Profiles * SharedFleet.RowsEach}|{Lists()}"], Runs());
        Assert.Equal(["1"], fleet.Ask("SELECT DISTINCT takes FROM sync_profile"));
        fleet.Truth.Demand();
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task Profiles_whose_leases_ran_out_while_the_database_was_away_are_taken_by_who_is_there_and_each_is_counted_once(string mode)
    {
        var server = await own.ServerAsync();
        var time = new HeldTime();
        var back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (stop, stopped) = StopAtMiddle(server, mode, time);
        var slow = fleet.RunAsync(new SharedSync
        {
            Time = time,
            Store = new PostgresStoreOptions { Patience = time, Heartbeat = TimeSpan.FromHours(1) },
            OnList = number => number > Middle ? back.Task : stop(number),
        });
        await EitherAsync(Task.WhenAll(stopped, time.Waited), slow);
        await server.StartAsync();
        AssertPartial();
        fleet.Ask("UPDATE sync_profile SET leased_until = clock_timestamp() - interval '1 second' WHERE holder IS NOT NULL");
        Assert.NotEqual(["0"], fleet.Ask("SELECT count(*) FROM sync_profile WHERE holder IS NOT NULL"));

        var quick = await fleet.RunAsync();
        Assert.False(slow.IsCompleted);
        time.LetGo();
        back.SetResult();
        var both = quick.Concat(await slow).ToLookup(result => result.ProfileId);

        Assert.Equal(SharedFleet.Profiles, both.Count);

        // Who takes over what was done but for its end has nothing left to do, and says so too.
        Assert.All(both, results => Assert.Equal(2, results.Count()));
        Assert.All(both, results => Assert.InRange(results.Count(result => result.Status == SyncStatus.Success), 0, 1));
        Assert.All(both.SelectMany(results => results), result => Assert.Contains(result.Status, new[] { SyncStatus.Success, SyncStatus.Skipped }));
        Assert.All(both.SelectMany(results => results), result => Assert.Equal(SharedFleet.RowsEach, result.Rows));
        Assert.Equal([$"Complete|{SharedFleet.Profiles}|0|{SharedFleet.Profiles * SharedFleet.RowsEach}"], fleet.Ask("SELECT state, profiles, failed, rows FROM sync_run"));
        fleet.Truth.Demand();
    }

    private static (Func<int, Task> OnList, Task Stopped) StopAtMiddle(PostgresServer server, string mode, HeldTime patience)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (StopAsync, stopped.Task);

        async Task StopAsync(int number)
        {
            if (number != Middle) return;
            patience.Hold();
            await server.StopAsync(mode);
            stopped.SetResult();
        }
    }

    private static async Task EitherAsync(Task expected, Task run)
    {
        if (await Task.WhenAny(expected, run) != run) return;
        await run;
        Assert.Fail("The run ended without its database.");
    }

    // What was committed before is there, and it is not all.
    private void AssertPartial() => Assert.InRange(
        int.Parse(fleet.Ask("SELECT count(*) FROM keyword")[0], CultureInfo.InvariantCulture), 1, (SharedFleet.Profiles * 100) - 1);

    private IReadOnlyList<string> Runs() => fleet.Ask("SELECT state, profiles, failed, rows, requests FROM sync_run");

    private long Lists() => fleet.Emulator.Requests.Count("POST", "/sp/campaigns/list")
        + fleet.Emulator.Requests.Count("POST", "/sp/adGroups/list") + fleet.Emulator.Requests.Count("POST", "/sp/keywords/list");
}
