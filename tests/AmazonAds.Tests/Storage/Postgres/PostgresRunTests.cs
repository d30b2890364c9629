using AmazonAds.Storage;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Runs in a PostgreSQL database, which any number of processes work on.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresRunTests(PostgresFixture postgres) : RunTests(new PostgresStoreFixture(postgres))
{
    private readonly PostgresFixture postgres = postgres;

    [Fact]
    public async Task Who_comes_while_a_run_is_open_joins_it_and_a_finished_run_is_never_joined()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var one = await fixture.OpenAsync();
        var other = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(one);

        var joined = await other.OpenRunAsync(restart: false, CancellationToken.None);
        await other.PlanAsync(joined, [], CancellationToken.None);
        await one.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await one.LeaveRunAsync(run, Nothing);
        await other.LeaveRunAsync(joined, Nothing);
        var next = await other.OpenRunAsync(restart: false, CancellationToken.None);

        Assert.Equal((run.Id, true), (joined.Id, joined.IsCarriedOn));
        Assert.NotEqual(run.Id, next.Id);
        Assert.False(next.IsCarriedOn);
        Assert.Equal(["Complete", "Open"], fixture.Ask("SELECT state FROM sync_run ORDER BY id"));
    }

    [Fact]
    public async Task Two_runs_that_are_begun_at_once_are_one()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var stores = new List<IAdsStore>();
        for (var number = 0; number < 6; number++) stores.Add(await fixture.OpenAsync());

        var runs = await Task.WhenAll(stores.Select(store => store.OpenRunAsync(restart: false, CancellationToken.None)));

        Assert.Single(runs.Select(run => run.Id).Distinct());
        Assert.Single(runs, run => !run.IsCarriedOn);
    }
}
