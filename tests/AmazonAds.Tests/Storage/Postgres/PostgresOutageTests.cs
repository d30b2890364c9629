using AmazonAds.Entities;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>The database goes away and comes back, or its answer is lost.</summary>
/// <param name="postgres">The server that tests share.</param>
public sealed class PostgresOutageTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_database_that_is_restarted_is_waited_for_and_every_page_is_there_once()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var address = PostgresAddress.Parse(await server.CreateDatabaseAsync());
        await using var store = await PostgresStore.OpenAsync(address, null, TestContext.Current.CancellationToken);
        var (run, pass) = await BeginAsync(store);
        var written = new List<Task<PageOutcome>>();
        for (var page = 0; page < 40; page++)
        {
            if (page == 10) await server.StopAsync("immediate");
            if (page == 20) await server.StartAsync();
            written.Add(await store.WriteAsync(Page(pass, $"{page}", Keywords100(page)).Write, CancellationToken.None));
        }

        var outcomes = await Task.WhenAll(written);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);

        Assert.All(outcomes, outcome => Assert.Equal(new PageOutcome(100, 100, 0, 0), outcome));
        var progress = (await store.ReadProgressAsync(run, CancellationToken.None)).Single();
        Assert.Equal((SyncState.Complete, new PageOutcome(4_000, 4_000, 0, 0)), (progress.State, progress.Outcome));
        Assert.Empty(await store.ReadUnseenAsync(pass, 9, CancellationToken.None));
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_not_done_twice()
    {
        var server = await postgres.ServerAsync();
        var direct = new Uri(await server.CreateDatabaseAsync());
        await using var proxy = new DroppingProxy(direct.Port);
        await using var store = await PostgresStore.OpenAsync(
            PostgresAddress.Parse(new UriBuilder(direct) { Port = proxy.Port }.Uri.AbsoluteUri), new PostgresStoreOptions { Writers = 1 }, TestContext.Current.CancellationToken);
        var (run, pass) = await BeginAsync(store);

        proxy.DropNext();
        var outcome = await await store.WriteAsync(Page(pass, "1", Keyword(1), Keyword(2)).Write, CancellationToken.None);

        Assert.Equal(1, proxy.Dropped);
        Assert.Equal(new PageOutcome(2, 2, 0, 0), outcome);
        Assert.Equal(new PageOutcome(2, 2, 0, 0), (await store.ReadProgressAsync(run, CancellationToken.None)).Single().Outcome);
    }

    [Fact]
    public async Task A_commit_that_a_crash_has_lost_is_done_again_though_another_transaction_has_its_id_now()
    {
        var server = await postgres.ServerAsync();
        var direct = new Uri(await server.CreateDatabaseAsync());
        await using var proxy = new DroppingProxy(direct.Port);
        await using var store = await PostgresStore.OpenAsync(
            PostgresAddress.Parse(new UriBuilder(direct) { Port = proxy.Port }.Uri.AbsoluteUri), new PostgresStoreOptions { Writers = 1 }, TestContext.Current.CancellationToken);
        var (run, pass) = await BeginAsync(store);

        // After a crash the id says committed, and nothing of what was written is there: neither the rows nor the mark.
        await using var connection = new NpgsqlConnection(PostgresAddress.Parse(direct.AbsoluteUri).Settings.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await connection.DoAsync(
            "CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; "
            + "CREATE TRIGGER lose BEFORE INSERT OR UPDATE ON store_mark FOR EACH ROW EXECUTE FUNCTION lose(); "
            + "CREATE TRIGGER lose BEFORE INSERT ON keyword FOR EACH ROW EXECUTE FUNCTION lose(); "
            + "CREATE TRIGGER lose BEFORE UPDATE ON sync_state FOR EACH ROW EXECUTE FUNCTION lose();",
            CancellationToken.None);
        proxy.OnDropped = () => connection.DoAsync(
            "DROP TRIGGER lose ON store_mark; DROP TRIGGER lose ON keyword; DROP TRIGGER lose ON sync_state", CancellationToken.None);
        proxy.DropNext();
        var outcome = await await store.WriteAsync(Page(pass, "1", Keyword(1), Keyword(2)).Write, CancellationToken.None);

        Assert.Equal(1, proxy.Dropped);
        Assert.Equal(new PageOutcome(2, 2, 0, 0), outcome);
        Assert.Equal(2L, await connection.AskAsync<long>("SELECT count(*) FROM keyword", CancellationToken.None));
        Assert.Equal(new PageOutcome(2, 2, 0, 0), (await store.ReadProgressAsync(run, CancellationToken.None)).Single().Outcome);
    }

    [Fact]
    public async Task A_database_that_stays_away_fails_after_the_time_that_was_set()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var address = PostgresAddress.Parse(await server.CreateDatabaseAsync());
        await using var store = await PostgresStore.OpenAsync(
            address, new PostgresStoreOptions { LongestOutage = TimeSpan.FromMilliseconds(300) }, TestContext.Current.CancellationToken);
        await server.StopAsync();

        var exception = await Assert.ThrowsAsync<AdsStoreException>(() => store.OpenRunAsync(restart: false, CancellationToken.None));

        Assert.Equal(address.Shown, exception.Path);
    }

    private static async Task<(SyncRun Run, SyncPass Pass)> BeginAsync(PostgresStore store)
    {
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await store.PlanAsync(run, [Keywords], CancellationToken.None);
        return (run, await store.BeginPassAsync(run, Keywords, CancellationToken.None));
    }
}
