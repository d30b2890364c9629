using AmazonAds.Storage;
using AmazonAds.Storage.History;
using AmazonAds.Storage.Sqlite;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <summary>What happened in a file.</summary>
public sealed class SqliteHistoryTests() : HistoryTests(new SqliteStoreFixture())
{
    private readonly SqliteStoreFixture fixture = new();

    public override async ValueTask DisposeAsync()
    {
        await fixture.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_and_not_made()
    {
        var failure = await Assert.ThrowsAsync<AdsStoreException>(fixture.OpenHistoryAsync);

        Assert.Contains("no such file", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(fixture.Folder));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_told()
    {
        await File.WriteAllTextAsync(fixture.Path, new string('x', 4_096), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<AdsStoreException>(fixture.OpenHistoryAsync);
        await File.WriteAllBytesAsync(fixture.Path, [], TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<AdsStoreException>(fixture.OpenHistoryAsync);
        Assert.Contains("no syncs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_is_under_way_while_the_process_that_began_it_lives()
    {
        var store = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(store, new SyncScope("main", AmazonAds.Entities.EntityKinds.Profile));
        await WriteAsync(store, pass, "{\"profileId\":111}");
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await store.PlanAsync(run, [Keywords], CancellationToken.None);
        await store.BeginPassAsync(run, Keywords, CancellationToken.None);
        await using var history = await fixture.OpenHistoryAsync();

        var during = Assert.Single(await history.ReadStandingsAsync(CancellationToken.None));
        await store.DisposeAsync();
        var after = Assert.Single(await history.ReadStandingsAsync(CancellationToken.None));

        Assert.Equal((run.Id, true), (during.OpenRunId, during.IsUnderWay));
        Assert.Equal((run.Id, false), (after.OpenRunId, after.IsUnderWay));
    }

    [Fact]
    public async Task What_a_profile_cost_adds_up_over_interruptions()
    {
        var store = await fixture.OpenAsync();
        var run = await store.OpenRunAsync(restart: false, CancellationToken.None);
        await EndAsync(store, run, ProfileId, "no");
        await EndAsync(store, run, ProfileId);
        await using var history = await fixture.OpenHistoryAsync();

        var profile = Assert.Single(await history.ReadProfilesAsync(run.Id, CancellationToken.None));

        Assert.Equal((SyncState.Complete, null, 7L, 10L), (profile.State, profile.Reason, profile.Rows, profile.Requests));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        await (await fixture.OpenAsync()).DisposeAsync();
        fixture.Ask("PRAGMA user_version = 99");

        var failure = await Assert.ThrowsAsync<AdsStoreException>(async () => await SqliteHistory.OpenAsync(fixture.Path, fixture.Time, CancellationToken.None));

        Assert.Contains("version 99", failure.Message, StringComparison.Ordinal);
    }
}
