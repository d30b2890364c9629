using AmazonAds.Storage;

namespace AmazonAds.Tests.Storage;

/// <summary>Runs in a file, which belong to one process at a time.</summary>
public sealed class SqliteRunTests() : RunTests(new SqliteStoreFixture())
{
    private readonly SqliteStoreFixture fixture = new();

    public override async ValueTask DisposeAsync()
    {
        await fixture.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_run_that_is_held_is_left_alone_and_the_other_gets_one_of_its_own()
    {
        var one = await fixture.OpenAsync();
        var other = await fixture.OpenAsync();
        var held = await one.OpenRunAsync(restart: false, CancellationToken.None);
        fixture.Time.Advance(TimeSpan.FromHours(30));

        var own = await other.OpenRunAsync(restart: true, CancellationToken.None);
        var twice = await one.OpenRunAsync(restart: true, CancellationToken.None);

        Assert.Equal(3, new HashSet<long> { held.Id, own.Id, twice.Id }.Count);
        Assert.Equal(["Open", "Open", "Open"], fixture.Ask("SELECT state FROM sync_run"));
    }

    [Fact]
    public async Task A_run_that_a_newer_one_has_overtaken_is_not_carried_on_later()
    {
        var one = await fixture.OpenAsync();
        var other = await fixture.OpenAsync();
        var (older, _) = await fixture.BeginAsync(one);
        var (newer, _) = await fixture.BeginAsync(other);
        await one.LeaveRunAsync(older, Nothing);
        await other.LeaveRunAsync(newer, Nothing);

        Assert.Equal(newer.Id, (await one.OpenRunAsync(restart: false, CancellationToken.None)).Id);
        Assert.Equal(["Abandoned", "Open"], fixture.Ask("SELECT state FROM sync_run ORDER BY id"));
    }

    [Fact]
    public async Task Closing_the_store_lets_go_of_the_run_and_leaves_no_lock_file()
    {
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        Assert.Single(Directory.GetFiles(fixture.Folder, "*.lock"));

        await store.DisposeAsync();

        Assert.Empty(Directory.GetFiles(fixture.Folder, "*.lock"));
        var next = await fixture.OpenAsync();
        Assert.Equal(run.Id, (await next.OpenRunAsync(restart: false, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task A_lock_file_that_a_killed_process_left_holds_nothing()
    {
        var store = await fixture.OpenAsync();
        var (run, _) = await fixture.BeginAsync(store);
        await store.LeaveRunAsync(run, Nothing);
        await File.WriteAllTextAsync($"{fixture.Path}-run{run.Id}.lock", string.Empty);

        Assert.Equal(run.Id, (await store.OpenRunAsync(restart: false, CancellationToken.None)).Id);
        await store.LeaveRunAsync(run, Nothing);
        Assert.Empty(Directory.GetFiles(fixture.Folder, "*.lock"));
    }
}
