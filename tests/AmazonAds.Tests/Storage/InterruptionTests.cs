using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Testing;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <summary>Whatever happens to the process: the file is sound, and rows, changes and cursor are of one page.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private const string FileVariable = "AMAZONADS_TESTS_STORE_FILE";

    private readonly SqliteStoreFixture fixture = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_copy_of_the_files_at_any_moment_of_the_writing_is_sound_and_can_be_carried_on()
    {
        const int Pages = 40;
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store);
        var writing = Task.Run(async () =>
        {
            for (var page = 0; page < Pages; page++)
                await store.WriteAsync(Page(pass, $"{page + 1}", Keywords100(page)).Write, CancellationToken.None);
        });
        var copies = new List<string>();
        do
        {
            var copy = System.IO.Path.Combine(fixture.Folder, $"copy-{copies.Count}.db");
            File.Copy(fixture.Path, copy);
            File.Copy(fixture.Path + "-wal", copy + "-wal");
            copies.Add(copy);
        }
        while (!writing.IsCompleted);
        await writing;

        foreach (var copy in copies) await CheckAsync(copy);
    }

    [Fact]
    public async Task A_killed_process_leaves_a_sound_file_and_a_run_to_carry_on_at_once()
    {
        const int Committed = 50;
        await ChildProcess.KillAfterAsync(typeof(InterruptionTests), nameof(Writes_until_it_is_killed), Committed, (FileVariable, fixture.Path));

        Assert.True(await CheckAsync(fixture.Path) >= Committed);
    }

    /// <summary>The child of the test above.</summary>
    [ChildFact]
    public async Task Writes_until_it_is_killed()
    {
        var path = Environment.GetEnvironmentVariable(FileVariable)!;
        await using var signs = await ChildProcess.ConnectAsync();
        await using var store = await SqliteStore.OpenAsync(path, fixture.Time, CancellationToken.None);
        var (_, pass) = await fixture.BeginAsync(store);
        for (var page = 0; page < 100_000; page++)
        {
            var written = await store.WriteAsync(Page(pass, $"{page + 1}", Keywords100(page)).Write, CancellationToken.None);
            if (page % 5 == 0) continue;
            await written;
            signs.WriteByte(1);
        }
    }

    private async Task<int> CheckAsync(string path)
    {
        await using var store = await SqliteStore.OpenAsync(path, fixture.Time, CancellationToken.None);
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        var progress = (await store.ReadProgressAsync(run, CancellationToken.None)).Single();
        var pages = progress.Cursor is null ? 0 : int.Parse(progress.Cursor);

        Assert.True(run.IsCarriedOn);
        Assert.Equal(["ok"], fixture.Ask("PRAGMA integrity_check", path));
        Assert.Equal([$"{pages * 100}"], fixture.Ask("SELECT count(*) FROM keyword", path));
        Assert.Equal(new PageOutcome(pages * 100, pages * 100, 0, 0), progress.Outcome);
        var next = await await store.WriteAsync(Page(progress.Pass!, "next", Keywords100(pages)).Write, CancellationToken.None);
        Assert.Equal(100, next.Added);
        return pages;
    }
}
