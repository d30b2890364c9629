using AmazonAds.RateLimiting;
using AmazonAds.Storage.Postgres;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Budgets that processes share.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresRateShareTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string[] Budget = ["reports eu"];

    private readonly PostgresStoreFixture fixture = new(postgres);
    private readonly List<PostgresStore> stores = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_newcomer_has_nothing_until_the_others_have_given_some_up()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());

        Assert.Equal((1.0, false), await BeatAsync(one));
        Assert.Equal((0.0, true), await BeatAsync(other));
        Assert.Equal((0.0, true), await BeatAsync(other));
        Assert.Equal((0.5, false), await BeatAsync(one));
        Assert.Equal((0.5, false), await BeatAsync(other));
    }

    [Fact]
    public async Task Shares_are_never_more_than_the_whole_whoever_comes_and_goes()
    {
        for (var number = 0; number < 5; number++) stores.Add(await OpenAsync());
        var random = new Random(7);
        for (var step = 0; step < 60; step++)
        {
            var store = stores[random.Next(5)];
            if (random.Next(4) == 0) await store.RateShares.LeaveAsync(Budget, CancellationToken.None);
            else await BeatAsync(store);
            Assert.Equal(["t"], fixture.Ask("SELECT CASE WHEN coalesce(sum(share), 0) <= 1.000001 THEN 't' ELSE sum(share)::text END FROM rate_share"));
        }

        for (var round = 0; round < 2; round++)
        {
            foreach (var store in stores) await BeatAsync(store);
        }

        foreach (var store in stores) Assert.Equal(0.2, (await BeatAsync(store)).Share, 6);
    }

    [Fact]
    public async Task The_share_of_one_that_died_is_free_when_its_lease_ends()
    {
        var (dies, lives) = (await OpenAsync(), await OpenAsync());
        await BeatAsync(dies);
        var holder = fixture.Ask("SELECT holder FROM rate_share")[0];
        await BeatAsync(lives);
        await BeatAsync(dies);
        Assert.Equal((0.5, false), await BeatAsync(lives));

        fixture.Ask($"UPDATE rate_share SET alive_until = clock_timestamp() - interval '1 ms' WHERE holder = '{holder}'");

        Assert.Equal((1.0, false), await BeatAsync(lives));

        // One that was only slow comes back as a newcomer.
        Assert.Equal((0.0, true), await BeatAsync(dies));
    }

    [Fact]
    public async Task Budgets_are_apart()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        await BeatAsync(one);

        var shares = await other.RateShares.BeatAsync(["reports eu", "reports na"], CancellationToken.None);

        Assert.Equal([0, 1], shares.Select(share => share.Share));
    }

    private static async Task<(double Share, bool IsBelowFair)> BeatAsync(PostgresStore store)
    {
        var share = (await store.RateShares.BeatAsync(Budget, CancellationToken.None)).Single();
        return (share.Share, share.IsBelowFair);
    }

    private async Task<PostgresStore> OpenAsync()
    {
        var store = await PostgresStore.OpenAsync(await fixture.AddressAsync(), null, TestContext.Current.CancellationToken);
        stores.Add(store);
        return store;
    }
}
