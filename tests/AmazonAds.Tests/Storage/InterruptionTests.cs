using System.Diagnostics;
using System.IO.Pipes;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <summary>Whatever happens to the process: the file is sound, and rows, changes and cursor are of one page.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    internal const string FileVariable = "AMAZONADS_TESTS_STORE_FILE";
    private const string PipeVariable = "AMAZONADS_TESTS_STORE_PIPE";

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
        var name = "amazonads-" + Guid.NewGuid().ToString("N");
        await using var pipe = new NamedPipeServerStream(name, PipeDirection.In, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var start = Child();
        start.Environment[FileVariable] = fixture.Path;
        start.Environment[PipeVariable] = name;
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        var committed = 0;
        try
        {
            var connected = pipe.WaitForConnectionAsync();
            var ended = child.WaitForExitAsync();
            if (await Task.WhenAny(connected, ended) == ended) Assert.Fail($"The child ended: {await output} {await errors}");
            while (committed < 50 && pipe.ReadByte() >= 0) committed++;
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync();
        }

        Assert.Equal(50, committed);
        Assert.True(await CheckAsync(fixture.Path) >= committed);
    }

    /// <summary>The child of the test above.</summary>
    [ChildFact]
    public async Task Writes_until_it_is_killed()
    {
        var path = Environment.GetEnvironmentVariable(FileVariable)!;
        var name = Environment.GetEnvironmentVariable(PipeVariable)!;

        await using var pipe = new NamedPipeClientStream(".", name, PipeDirection.Out);
        await pipe.ConnectAsync();
        await using var store = await SqliteStore.OpenAsync(path, fixture.Time, CancellationToken.None);
        var (_, pass) = await fixture.BeginAsync(store);
        for (var page = 0; page < 100_000; page++)
        {
            var written = await store.WriteAsync(Page(pass, $"{page + 1}", Keywords100(page)).Write, CancellationToken.None);
            if (page % 5 == 0) continue;
            await written;
            pipe.WriteByte(1);
        }
    }

    // The test program itself, started the way it was started.
    private static ProcessStartInfo Child()
    {
        var assembly = typeof(InterruptionTests).Assembly;
        var isOwnProgram = System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == assembly.GetName().Name;
        var start = new ProcessStartInfo(isOwnProgram ? Environment.ProcessPath! : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] host = isOwnProgram ? [] : ["exec", assembly.Location];
        foreach (var argument in (string[])[.. host, "-method", $"{typeof(InterruptionTests).FullName}.{nameof(Writes_until_it_is_killed)}"])
            start.ArgumentList.Add(argument);
        return start;
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
