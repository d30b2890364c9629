using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>How a store is asked to work.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresStoreOptionsTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Leases_last_as_long_as_they_are_asked_to()
    {
        var address = await (await postgres.ServerAsync()).CreateDatabaseAsync();
        await using var store = await StorePlace.Parse(address).OpenAsync(TimeProvider.System, new PostgresStoreOptions().WithLease(TimeSpan.FromMinutes(6)), CancellationToken.None);
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.Leases!.PlanAsync(run, ["1"], [], CancellationToken.None);
        await store.Leases.TakeAsync(run, ["1"], 1, inOrder: false, CancellationToken.None);

        await using var connection = new NpgsqlConnection(PostgresAddress.Parse(address).Settings.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        var left = await connection.AskAsync<TimeSpan>("SELECT leased_until - clock_timestamp() FROM sync_profile", CancellationToken.None);
        Assert.InRange(left, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
        Assert.Equal(TimeSpan.FromMinutes(2), store.Leases.Heartbeat);
    }

    [Theory]
    [InlineData(30, 30, 4)]
    [InlineData(30, 0, 4)]
    [InlineData(30, 10, 0)]
    public async Task Options_that_could_hold_nothing_are_refused_before_the_database_is_asked(int lease, int heartbeat, int writers)
    {
        var options = new PostgresStoreOptions { Lease = TimeSpan.FromSeconds(lease), Heartbeat = TimeSpan.FromSeconds(heartbeat), Writers = writers };
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => PostgresStore.OpenAsync(PostgresAddress.Parse("postgres://nobody@127.0.0.1:1/none"), options, CancellationToken.None));
    }
}
