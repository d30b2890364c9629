using AmazonAds.Authentication;
using AmazonAds.Diagnostics;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Turns at refreshing a grant's token.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresRefreshTurnTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PostgresStoreFixture fixture = new(postgres);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task One_refreshes_a_grant_at_a_time_and_other_grants_do_not_wait()
    {
        var address = await fixture.AddressAsync();
        var (one, other) = (new PostgresRefreshTurn(address, new PostgresStoreOptions()), new PostgresRefreshTurn(address, new PostgresStoreOptions()));

        var held = await one.TakeAsync(1, CancellationToken.None);
        var waiting = other.TakeAsync(1, CancellationToken.None);
        await using var apart = await other.TakeAsync(2, CancellationToken.None);
        Assert.NotNull(held);
        Assert.NotNull(apart);
        Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();

        await using var next = await waiting;
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Who_waits_too_long_goes_on_without()
    {
        var clock = new TestClock();
        var address = await fixture.AddressAsync();
        await using var held = await new PostgresRefreshTurn(address, new PostgresStoreOptions()).TakeAsync(1, CancellationToken.None);

        var waiting = new PostgresRefreshTurn(address, new PostgresStoreOptions { Patience = clock }).TakeAsync(1, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Null(await waiting);
    }

    [Fact]
    public async Task A_database_that_is_away_keeps_nobody_from_a_token()
    {
        var turn = new PostgresRefreshTurn(PostgresAddress.Parse("postgres://me:hush@127.0.0.1:1/db"), new PostgresStoreOptions());
        Assert.Null(await turn.TakeAsync(1, CancellationToken.None));
    }

    [Fact]
    public void Grants_have_numbers_of_their_own()
    {
        var numbers = new[] { Grant("a", "b", "c"), Grant("a", "b", "d"), Grant("a", "x", "c"), Grant("y", "b", "c") }.Select(RefreshTurns.NumberOf);
        Assert.Equal(4, numbers.Distinct().Count());
        Assert.Equal(RefreshTurns.NumberOf(Grant("a", "b", "c")), RefreshTurns.NumberOf(Grant("a", "b", "c")));
    }

    private static GrantKey Grant(string endpoint, string client, string token) => new(endpoint, client, new Secret(token));
}
