using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Pipeline;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>Whole fleets from the emulator; whatever comes in between, the store holds the truth in the end.</summary>
public sealed class FleetEmulatorTests : IDisposable
{
    private readonly TestClock clock = new();
    private readonly AdsEmulator emulator;
    private readonly InterruptingHandler handler;
    private readonly AdsClient client;
    private readonly AdsConnection connection;
    private readonly MemoryStore store = new();

    public FleetEmulatorTests()
    {
        emulator = new AdsEmulator(
            new EmulatorOptions { Profiles = 3, CampaignsPerProfile = 2, AdGroupsPerCampaign = 2, KeywordsPerAdGroup = 5, RequestsPerSecond = 0 }, clock);
        handler = new InterruptingHandler(emulator.CreateHandler());

        // How many faults a call meets in a row depends on whose request ended the token that all share: more than usual may be met.
        client = new AdsClient(new AdsClientOptions { Time = clock, RateLimit = TestClient.NoLimit, Random = () => 0.5, Retry = TestClient.Unhurried with { FaultAttempts = 10 } });
        connection = new AdsConnection(
            "emulator",
            EmulatorOptions.DefaultClientId,
            new Secret(EmulatorOptions.DefaultClientSecret),
            new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA).Through(handler);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    [Fact]
    public async Task A_sync_interrupted_at_any_request_is_carried_on_to_the_whole_truth()
    {
        // Sign-in, list, and 3 profiles of 1 + 1 + 3 pages: an interruption at each of them in turn, one after another.
        for (var request = 1; request <= 17; request++)
        {
            await InterruptAsync(request);
            var results = await RunAsync(store);
            Assert.All(results, result => Assert.Contains(result.Status, new[] { SyncStatus.Success, SyncStatus.Skipped }));
            Assert.Equal(26 * 3, results.Sum(result => result.Rows));
            AssertTruth();
        }

        Assert.Empty(store.Misuse);
    }

    [Fact]
    public async Task Faults_of_every_sort_on_the_way_change_nothing_in_the_end()
    {
        // For each profile by itself: its requests follow one another, so that no call meets five faults in a row.
        foreach (var profile in emulator.Data.Profiles.Select(profile => profile.ProfileId))
        {
            emulator.Faults.Add(FaultRule.On("POST", "*/list").ForProfile(profile).Every(3).Answer(503));
            emulator.Faults.Add(FaultRule.On("POST", "*/list").ForProfile(profile).Nth(4).Cut());
            emulator.Faults.Add(FaultRule.On("POST", "*/list").ForProfile(profile).Every(5).Throttle(TimeSpan.FromSeconds(2)));
            emulator.Faults.Add(FaultRule.On("POST", "*/list").ForProfile(profile).Nth(3).Drop());
        }

        // All profiles share the token: it may end once, or a call could meet two 401s.
        emulator.Faults.Add(FaultRule.On("POST", "*/list").ForProfile(emulator.Data.ProfileId(0)).Nth(2).ExpireTokens());

        var results = await RunAsync(store);

        Assert.All(results, result => Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString()));
        AssertTruth();
        Assert.Equal(
            emulator.Data.Profiles.Select(profile => (profile.ProfileId.ToString(), emulator.Requests.CountOfProfile(profile.ProfileId))).Order(),
            results.Select(result => (result.ProfileId, result.Requests)).Order());
        Assert.Equal(emulator.Requests.CountOfStatus(429), results.Sum(result => result.Throttled));
    }

    [Fact]
    public async Task Changes_and_losses_between_two_syncs_are_told_for_each_profile()
    {
        await RunAsync(store);
        var id = emulator.Data.ProfileId(1);
        var keywords = emulator.Data.Keywords(id);
        emulator.Data.SetBid(id, keywords[0].KeywordId, 0.91m);
        emulator.Data.RemoveKeyword(id, keywords[1].KeywordId);
        emulator.Data.AddKeyword(id, keywords[0].AdGroupId, "something new");
        var results = await RunAsync(store);

        var changed = results.Single(result => result.ProfileId == id.ToString());
        Assert.Equal((26L, 1L, 1L, 1L), (changed.Rows, changed.Added, changed.Changed, changed.Gone));
        Assert.All(results.Where(result => result != changed), result => Assert.Equal((0L, 0L, 0L), (result.Added, result.Changed, result.Gone)));
        AssertTruth();
    }

    [Fact]
    public async Task The_same_holds_in_SQLite()
    {
        await using var files = new SqliteStoreFixture();
        await using var sqlite = await SqliteStore.OpenAsync(files.Path, clock, CancellationToken.None);
        await InterruptAsync(9, sqlite);
        var results = await RunAsync(sqlite);

        Assert.Equal(26 * 3, results.Sum(result => result.Rows));
        foreach (var kind in Kinds)
        {
            var truth = emulator.Data.Profiles.SelectMany(profile => TruthOf(profile.ProfileId, kind.Name)).Order(StringComparer.Ordinal);
            Assert.Equal(truth, files.Ask($"SELECT id FROM {kind.Table} WHERE gone_at IS NULL").Order(StringComparer.Ordinal));
            Assert.Empty(files.Ask($"SELECT id FROM {kind.Table} WHERE gone_at IS NOT NULL"));
        }
    }

    private static IReadOnlyList<EntityKind> Kinds => [EntityKinds.Campaign, EntityKinds.AdGroup, EntityKinds.Keyword];

    private async Task InterruptAsync(int request, IAdsStore? into = null) => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => RunAsync(into ?? store, handler.CancelAt(request)));

    private async Task<List<ProfileSyncResult>> RunAsync(IAdsStore into, CancellationToken cancellationToken = default)
    {
        client.Forget(connection);
        return await clock.RunAsync(CollectAsync());

        async Task<List<ProfileSyncResult>> CollectAsync()
        {
            var results = new List<ProfileSyncResult>();
            var sync = new FleetSync(client, into, new SyncOptions { PageSize = 8, Kinds = Kinds });
            await foreach (var result in sync.RunAsync([new SyncTarget(connection)], cancellationToken)) results.Add(result);
            return results;
        }
    }

    private void AssertTruth()
    {
        foreach (var profile in emulator.Data.Profiles)
        {
            foreach (var kind in Kinds)
                Assert.Equal(TruthOf(profile.ProfileId, kind.Name), store.Ids(profile.ProfileId.ToString(), kind.Name));
        }
    }

    private IEnumerable<string> TruthOf(long profile, string kind) => (kind switch
    {
        "Campaign" => emulator.Data.Campaigns(profile).Select(row => row.CampaignId),
        "AdGroup" => emulator.Data.AdGroups(profile).Select(row => row.AdGroupId),
        _ => emulator.Data.Keywords(profile).Select(row => row.KeywordId),
    }).Select(id => id.ToString()).Order(StringComparer.Ordinal);
}
