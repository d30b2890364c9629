using AmazonAds.Fleet;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage.Postgres;

namespace AmazonAds.Tests.Fleet;

/// <summary>Machines whose clocks are hours off work on one database: only its clock counts.</summary>
/// <param name="postgres">The server.</param>
public sealed class ClockSkewTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly SharedFleet fleet = new(postgres);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fleet.DisposeAsync();

    [Fact]
    public async Task Runs_passes_rows_and_changes_are_dated_by_the_databases_clock()
    {
        var begun = Now();
        var passes = new List<string>();
        foreach (var (hours, bid) in new[] { (20, 1.11m), (-20, 2.22m), (13, 3.33m) })
        {
            SetBid(bid);
            Assert.All(await fleet.RunAsync(Skewed(hours)), result => Assert.Equal(SyncStatus.Success, result.Status));
            passes.Add(fleet.Ask("SELECT max(pass_at) FROM sync_state")[0]);
        }

        // Whoever's clock is behind comes later all the same.
        Assert.Equal(passes.Order(StringComparer.Ordinal), passes);
        Assert.Equal(3, passes.Distinct().Count());
        Assert.Equal(["1.11|2.22", "2.22|3.33"], fleet.Ask("SELECT old, new FROM change ORDER BY at"));
        Assert.Equal(fleet.Ask("SELECT number FROM change ORDER BY at"), fleet.Ask("SELECT number FROM change ORDER BY number"));
        foreach (var (table, column) in new[]
        {
            ("sync_run", "started_at"), ("sync_run", "ended_at"), ("sync_profile", "ended_at"), ("sync_state", "pass_at"), ("sync_state", "updated_at"),
            ("profile", "seen_at"), ("campaign", "seen_at"), ("keyword", "seen_at"), ("keyword", "changed_at"), ("change", "at"),
        })
        {
            Assert.Equal(["0"], fleet.Ask($"SELECT count(*) FROM {table} WHERE {column} IS NULL OR {column} < '{begun}' OR {column} > clock_timestamp()"));
            Assert.NotEqual(["0"], fleet.Ask($"SELECT count(*) FROM {table}"));
        }

        fleet.Truth.Demand();
    }

    [Fact]
    public async Task A_lease_lasts_by_the_databases_clock_and_is_nobody_elses_however_late_it_is_there()
    {
        Task<List<ProfileSyncResult>>? late = null;
        IReadOnlyList<string> leases = [];
        var early = await fleet.RunAsync(Skewed(-20) with
        {
            OnList = async number =>
            {
                if (number != 30) return;
                leases = fleet.Ask("SELECT leased_until BETWEEN clock_timestamp() AND clock_timestamp() + interval '30 seconds' FROM sync_profile WHERE holder IS NOT NULL");

                // By the clock of the one who comes now, every lease of the first ran out long ago.
                var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                late = fleet.RunAsync(Skewed(20) with { OnProfiles = () => joined.TrySetResult() });
                await Task.WhenAny(joined.Task, late);
            },
        });
        var both = early.Concat(await late!).ToLookup(result => result.ProfileId);

        Assert.NotEmpty(leases);
        Assert.All(leases, isShort => Assert.Equal("1", isShort));
        Assert.All(both, results => Assert.Equal([SyncStatus.Success, SyncStatus.Skipped], results.Select(result => result.Status).Order()));
        Assert.Equal(["1"], fleet.Ask("SELECT DISTINCT takes FROM sync_profile"));
        Assert.Equal([$"Complete|{SharedFleet.Profiles}"], fleet.Ask("SELECT state, profiles FROM sync_run"));
    }

    private static SharedSync Skewed(int hours)
    {
        var time = new SkewedTime(TimeSpan.FromHours(hours));
        return new SharedSync { Time = time, Store = new PostgresStoreOptions { Patience = time } };
    }

    private string Now() => fleet.Ask("SELECT clock_timestamp()::text")[0];

    private void SetBid(decimal bid)
    {
        var profile = fleet.Emulator.Data.ProfileId(0);
        fleet.Emulator.Data.SetBid(profile, fleet.Emulator.Data.Keywords(profile)[0].KeywordId, bid);
    }
}
