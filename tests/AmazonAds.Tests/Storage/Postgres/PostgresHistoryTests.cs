using AmazonAds.Entities;
using AmazonAds.Storage;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>What happened in a PostgreSQL database.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresHistoryTests(PostgresFixture postgres) : HistoryTests(new PostgresStoreFixture(postgres))
{
    private readonly PostgresFixture postgres = postgres;

    [Fact]
    public async Task A_database_without_a_store_is_told_and_gets_no_tables()
    {
        await using var fixture = new PostgresStoreFixture(postgres);

        var failure = await Assert.ThrowsAsync<AdsStoreException>(fixture.OpenHistoryAsync);

        Assert.Contains("no syncs", failure.Message, StringComparison.Ordinal);
        Assert.Empty(fixture.Ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task A_leased_profile_names_its_holder_and_until_when()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var store = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(store, new SyncScope("main", EntityKinds.Profile));
        await WriteAsync(store, pass, "{\"profileId\":111}", "{\"profileId\":222}");
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await store.PlanAsync(run, [Keywords], CancellationToken.None);
        await store.Leases!.PlanAsync(run, [ProfileId, "222"], [], CancellationToken.None);
        await store.Leases.TakeAsync(run, [ProfileId], 1, inOrder: false, CancellationToken.None);
        await using var history = await fixture.OpenHistoryAsync();

        var standings = await history.ReadStandingsAsync(CancellationToken.None);
        var profiles = await history.ReadProfilesAsync(run.Id, CancellationToken.None);

        Assert.Equal([true, false], standings.Select(standing => standing.IsUnderWay));
        Assert.All(standings, standing => Assert.Equal(run.Id, standing.OpenRunId));
        Assert.StartsWith(Environment.MachineName + "/", standings[0].Holder, StringComparison.Ordinal);
        Assert.NotNull(standings[0].LeasedUntil);
        Assert.Equal([SyncState.Running, SyncState.Pending], profiles.Select(profile => profile.State));
        Assert.Equal([standings[0].Holder, null], profiles.Select(profile => profile.Holder));
    }

    [Fact]
    public async Task Profiles_can_be_taken_in_the_order_in_which_they_are_wanted()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.Leases!.PlanAsync(run, ["1", "2", "3"], [], CancellationToken.None);

        Assert.Equal(["2"], await store.Leases.TakeAsync(run, ["2", "3", "1"], 1, inOrder: true, CancellationToken.None));
        Assert.Equal(["3"], await store.Leases.TakeAsync(run, ["2", "3", "1"], 1, inOrder: true, CancellationToken.None));
    }
}
