using System.Diagnostics;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Fleet;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Storage.Postgres;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>One run, any number of processes over one PostgreSQL: each profile once, whatever dies on the way.</summary>
/// <param name="postgres">The server.</param>
public sealed class ManyProcessesTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Profiles = SharedFleet.Profiles;
    private const string StoreVariable = "AMAZONADS_TESTS_STORE";
    private const string EndpointVariable = "AMAZONADS_TESTS_ENDPOINT";

    // Short, so that what a killed process held is taken over soon.
    private static readonly PostgresStoreOptions Quick = new() { Lease = TimeSpan.FromSeconds(2), Heartbeat = TimeSpan.FromMilliseconds(500) };

    private readonly SharedFleet fleet = new(postgres);

    private AdsEmulator Emulator => fleet.Emulator;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fleet.DisposeAsync();

    [Fact]
    public async Task Processes_that_start_at_once_share_the_run_and_its_totals_add_up()
    {
        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => SyncAsync(TimeSpan.FromHours(-20 + (14 * number))))));

        // Clocks differ by hours; what counts is the database's.
        var each = processes.SelectMany(results => results).ToLookup(result => result.ProfileId);
        Assert.Equal(Profiles, each.Count);
        Assert.All(each, results => Assert.Equal(
            [SyncStatus.Success, SyncStatus.Skipped, SyncStatus.Skipped, SyncStatus.Skipped], results.Select(result => result.Status).Order()));
        Assert.All(processes.SelectMany(results => results), result => Assert.Equal(SharedFleet.RowsEach, result.Rows));
        Assert.Equal(["1"], fleet.Ask("SELECT DISTINCT takes FROM sync_profile"));
        Assert.Equal([$"Complete|{Profiles}|0|{Profiles * SharedFleet.RowsEach}"], fleet.Ask("SELECT state, profiles, failed, rows FROM sync_run"));
        fleet.Truth.Demand();
    }

    [Fact]
    public async Task Whoever_comes_after_the_end_begins_a_run_of_its_own()
    {
        await SyncAsync();
        Assert.All(await SyncAsync(), result => Assert.Equal(SyncStatus.Success, result.Status));

        Assert.Equal(["Complete", "Complete"], fleet.Ask("SELECT state FROM sync_run"));
        Assert.Empty(fleet.Ask("SELECT * FROM change"));
    }

    [Fact]
    public async Task An_incremental_sync_takes_what_failed_and_skips_the_rest_by_the_databases_clock()
    {
        var bad = Emulator.Data.ProfileId(3).ToString();
        Emulator.Faults.Add(FaultRule.On("POST", "*/keywords/list").ForProfile(Emulator.Data.ProfileId(3)).Answer(400));
        await SyncAsync();
        Emulator.Faults.Clear();
        var lists = Emulator.Requests.Count("POST", "/sp/campaigns/list");

        var processes = await Task.WhenAll(SyncAsync(TimeSpan.FromDays(9), maxAge: TimeSpan.FromHours(1)), SyncAsync(maxAge: TimeSpan.FromHours(1)));

        Assert.Equal([bad], processes.SelectMany(results => results).Where(result => result.Status == SyncStatus.Success).Select(result => result.ProfileId));
        Assert.All(processes, results => Assert.Equal(Profiles, results.Count));
        Assert.Equal(lists, Emulator.Requests.Count("POST", "/sp/campaigns/list"));
        Assert.Equal(["Failed", "Complete"], fleet.Ask("SELECT state FROM sync_run WHERE id IN (SELECT run_id FROM sync_profile) ORDER BY id"));
        fleet.Truth.Demand();
    }

    [Fact]
    public async Task A_profile_that_fails_fails_once_and_is_told_by_the_one_that_tried()
    {
        var bad = Emulator.Data.ProfileId(3).ToString();
        Emulator.Faults.Add(FaultRule.On("POST", "*/keywords/list").ForProfile(Emulator.Data.ProfileId(3)).Answer(400));

        var processes = await Task.WhenAll(SyncAsync(), SyncAsync());

        var told = processes.SelectMany(results => results).Where(result => result.ProfileId == bad).ToList();
        Assert.Single(told, result => result is { Status: SyncStatus.Failed, Error: not null });
        Assert.Equal(["Failed|23|1"], fleet.Ask("SELECT state, profiles, failed FROM sync_run"));
        Assert.Equal(["Failed"], fleet.Ask($"SELECT state FROM sync_profile WHERE profile_id = '{bad}'"));
    }

    [Fact]
    public async Task A_canceled_sync_gives_its_profiles_back_and_the_next_one_carries_on()
    {
        using var cancel = new CancellationTokenSource();
        Emulator.Faults.Add(FaultRule.On("POST", "*/keywords/list").ForProfile(Emulator.Data.ProfileId(9)).Nth(1).Slow(TimeSpan.FromHours(1)));
        var first = SyncAsync(onResult: () => cancel.Cancel(), cancellationToken: cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Empty(fleet.Ask("SELECT profile_id FROM sync_profile WHERE holder IS NOT NULL"));

        var results = await SyncAsync();

        Assert.All(results, result => Assert.Contains(result.Status, new[] { SyncStatus.Success, SyncStatus.Skipped }));
        Assert.Equal([$"Complete|{Profiles * SharedFleet.RowsEach}"], fleet.Ask("SELECT state, rows FROM sync_run"));
        fleet.Truth.Demand();
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_is_carried_on_by_those_that_live()
    {
        await using var host = await EmulatorHost.StartAsync(Emulator, 0, TestContext.Current.CancellationToken);
        var address = await fleet.AddressAsync();
        for (var round = 0; round < 3; round++)
        {
            // Killed when so many pages are in the database, another number each time.
            using var victim = Start(host, address);
            await UntilAsync(() => fleet.Ask("SELECT 1 FROM pg_tables WHERE tablename = 'sync_state'").Count > 0, victim);
            var pages = 5 + (17 * round);
            await UntilAsync(() => int.Parse(fleet.Ask("SELECT count(*) FROM sync_state WHERE state = 'Complete' AND kind <> 'Profile'")[0]) >= pages, victim);
            victim.Kill();
            await victim.WaitForExitAsync();
            if (round == 1) Emulator.Data.SetBid(Emulator.Data.ProfileId(0), Emulator.Data.Keywords(Emulator.Data.ProfileId(0))[0].KeywordId, 1.23m);
        }

        var survivors = await Task.WhenAll(SyncAsync(options: Quick), SyncAsync(options: Quick));

        Assert.Contains(survivors.SelectMany(results => results), result => result.Status == SyncStatus.Success);
        Assert.All(survivors.SelectMany(results => results), result => Assert.NotEqual(SyncStatus.Failed, result.Status));
        Assert.Equal(["Complete"], fleet.Ask("SELECT state FROM sync_run"));
        Assert.Equal([$"{Profiles}"], fleet.Ask("SELECT count(*) FROM sync_profile WHERE state = 'Complete'"));
        await SyncAsync();
        fleet.Truth.Demand();
    }

    /// <summary>The child of the test above.</summary>
    [ChildFact]
    public async Task Syncs_until_it_is_killed()
    {
        var endpoint = new Uri(Environment.GetEnvironmentVariable(EndpointVariable)!);
        var connection = new AdsConnection(
            "emulator", EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA, endpoint, new Uri(endpoint, AdsEmulator.TokenPath));
        var address = PostgresAddress.Parse(Environment.GetEnvironmentVariable(StoreVariable)!);
        await SharedFleet.RunAsync(address, connection, new SharedSync { Store = Quick });
    }

    private static Process Start(EmulatorHost host, PostgresAddress address)
    {
        var settings = address.Settings;
        var text = $"postgres://{settings.Username}:{settings.Password}@{settings.Host}:{settings.Port}/{settings.Database}";
        return Process.Start(ChildProcess.For(
            typeof(ManyProcessesTests), nameof(Syncs_until_it_is_killed), (StoreVariable, text), (EndpointVariable, host.Endpoint.AbsoluteUri)))!;
    }

    private static async Task UntilAsync(Func<bool> isSo, Process child)
    {
        while (!isSo())
        {
            if (child.HasExited) return;
            await Task.Yield();
        }
    }

    private Task<List<ProfileSyncResult>> SyncAsync(
        TimeSpan skew = default, PostgresStoreOptions? options = null, Action? onResult = null, TimeSpan? maxAge = null, CancellationToken cancellationToken = default) =>
        fleet.RunAsync(new SharedSync { Time = new SkewedTime(skew), Store = options, OnResult = onResult, MaxAge = maxAge, Cancel = cancellationToken });
}
