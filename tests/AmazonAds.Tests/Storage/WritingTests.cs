using AmazonAds.Entities;
using AmazonAds.Storage;
using Microsoft.Data.Sqlite;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <summary>How pages are accepted, grouped, committed, refused.</summary>
public sealed class WritingTests : IAsyncLifetime
{
    private const int MostWaiting = 64;

    private readonly SqliteStoreFixture fixture = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_written_pages_memory_is_given_back_once()
    {
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store);
        var (page, probe) = Page(pass, null, Keyword(1));

        await await store.WriteAsync(page, CancellationToken.None);

        Assert.Equal(1, probe.Count);
    }

    [Fact]
    public async Task A_full_queue_makes_writers_wait_and_a_canceled_wait_gives_the_memory_back()
    {
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store);
        var written = new List<Task<PageOutcome>>();
        using var cancel = new CancellationTokenSource();
        var (refused, probe) = Page(pass, null, Keyword(9_999_999));
        using (Locked())
        {
            for (var page = 0; page < MostWaiting; page++)
            {
                var accepted = store.WriteAsync(Page(pass, null, Keyword(page)).Write, CancellationToken.None);
                Assert.True(accepted.IsCompleted);
                written.Add(await accepted);
            }

            var waiting = store.WriteAsync(refused, cancel.Token).AsTask();
            Assert.False(waiting.IsCompleted);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            Assert.Equal(1, probe.Count);
            Assert.All(written, task => Assert.False(task.IsCompleted));
        }

        await Task.WhenAll(written);
        Assert.Equal(["64"], fixture.Ask("SELECT count(*) FROM keyword"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_fails_alone_and_the_store_goes_on()
    {
        var store = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(store);
        fixture.Ask("CREATE TRIGGER trouble BEFORE INSERT ON keyword WHEN NEW.id = '3' BEGIN SELECT RAISE(ABORT, 'no room'); END");
        var probes = new List<DisposalProbe>();
        var written = new List<Task<PageOutcome>>();
        using (Locked())
        {
            for (var id = 1; id <= 4; id++)
            {
                // The bad page has a good row before the bad one: neither may stay.
                var (page, probe) = id == 3 ? Page(pass, "bad", Keyword(30), Keyword(3)) : Page(pass, $"page-{id}", Keyword(id));
                probes.Add(probe);
                written.Add(await store.WriteAsync(page, CancellationToken.None));
            }
        }

        var exception = await Assert.ThrowsAsync<AdsStoreException>(() => written[2]);
        await Task.WhenAll(written[0], written[1], written[3]);

        Assert.Contains(fixture.Path, exception.Message, StringComparison.Ordinal);
        Assert.Contains("no room", exception.Message, StringComparison.Ordinal);
        Assert.All(probes, probe => Assert.Equal(1, probe.Count));
        Assert.Equal(["1", "2", "4"], fixture.Ask("SELECT id FROM keyword ORDER BY id"));
        var progress = (await store.ReadProgressAsync(run, CancellationToken.None)).Single();
        Assert.Equal(("page-4", new PageOutcome(3, 3, 0, 0)), (progress.Cursor, progress.Outcome));
    }

    [Fact]
    public async Task A_question_that_fails_fails_alone()
    {
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store);
        await WriteAsync(store, pass, Keyword(1));
        fixture.Ask("CREATE TRIGGER trouble BEFORE UPDATE ON sync_state BEGIN SELECT RAISE(ABORT, 'no room'); END");

        await Assert.ThrowsAsync<AdsStoreException>(() => store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None));
        fixture.Ask("DROP TRIGGER trouble");
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);

        Assert.Equal(["Complete"], fixture.Ask("SELECT state FROM sync_state"));
    }

    [Fact]
    public async Task A_page_with_a_row_without_an_id_is_refused_and_its_memory_given_back()
    {
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store);
        var (page, probe) = Page(pass, null, """{"bid":1}""");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(page, CancellationToken.None).AsTask());

        Assert.Contains("keywordId", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, probe.Count);
    }

    [Fact]
    public async Task Closing_writes_what_was_accepted_and_refuses_the_rest()
    {
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store);
        var written = await store.WriteAsync(Page(pass, null, Keywords100(0)).Write, CancellationToken.None);

        await store.DisposeAsync();

        Assert.Equal(100, (await written).Added);
        var (late, probe) = Page(pass, null, Keyword(1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.WriteAsync(late, CancellationToken.None).AsTask());
        Assert.Equal(1, probe.Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.OpenRunAsync(restart: false, CancellationToken.None));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_canceled_question_is_not_asked()
    {
        var store = await fixture.OpenAsync();
        using var cancel = new CancellationTokenSource();
        Task<SyncRun> asked;
        using (Locked())
        {
            asked = store.OpenRunAsync(restart: false, cancel.Token);
            await cancel.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Empty(fixture.Ask("SELECT * FROM sync_run"));
    }

    [Fact]
    public async Task Two_stores_write_to_one_file_at_once()
    {
        const int PagesEach = 60;
        string[] profiles = ["111", "222"];

        await Task.WhenAll(profiles.Select(profile => Task.Run(async () =>
        {
            await using var store = await AmazonAds.Storage.Sqlite.SqliteStore.OpenAsync(fixture.Path, fixture.Time, CancellationToken.None);
            var scope = new SyncScope(profile, EntityKinds.Keyword);
            var (run, pass) = await fixture.BeginAsync(store, scope);
            for (var page = 0; page < PagesEach; page++)
            {
                var written = await store.WriteAsync(Page(pass, $"{page}", Keywords100(page)).Write, CancellationToken.None);
                if (page % 7 == 0) await written;
            }

            await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
            await store.LeaveRunAsync(run, new SyncTotals(1, 0, PagesEach * 100, PagesEach, 0));
        })));

        Assert.Equal(["111|6000", "222|6000"], fixture.Ask("SELECT profile_id, count(*) FROM keyword GROUP BY 1 ORDER BY 1"));
        Assert.Equal(["Complete|6000", "Complete|6000"], fixture.Ask("SELECT state, rows FROM sync_run"));
        Assert.Equal(["ok"], fixture.Ask("PRAGMA integrity_check"));
        Assert.Empty(Directory.GetFiles(fixture.Folder, "*.lock"));
    }

    /// <summary>Holds the file as another process that writes does.</summary>
    private SqliteConnection Locked()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = fixture.Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }
}
