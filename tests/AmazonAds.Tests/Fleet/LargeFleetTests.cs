using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.RateLimiting;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

public class LargeFleetTests
{
    private const int Profiles = 10_000;

    [Fact]
    public async Task Ten_thousand_profiles_of_two_grants_are_under_way_at_once_and_leave_nothing_behind()
    {
        var clock = new TestClock();
        var emulator = new AdsEmulator(
            new EmulatorOptions { Profiles = Profiles, GrantCount = 2, CampaignsPerProfile = 1, PortfoliosPerProfile = 1, RequestsPerSecond = 0, RequestLogCapacity = 0 }, clock);
        using var handler = emulator.CreateHandler();
        using var client = new AdsClient(new AdsClientOptions { Time = clock, RateLimit = new RateLimitSettings { RequestsPerSecond = 1, Burst = 1 }, Retry = TestClient.Unhurried });
        var folder = Directory.CreateTempSubdirectory("amazonads-tests-");
        try
        {
            await using var store = await SqliteStore.OpenAsync(Path.Combine(folder.FullName, "ads.db"), clock, CancellationToken.None);
            var sync = new FleetSync(client, store, new SyncOptions { Kinds = [EntityKinds.Portfolio, EntityKinds.Campaign] });
            var results = new List<ProfileSyncResult>();
            var mostBuckets = 0;
            await clock.RunAsync(RunAsync());

            Assert.Equal(Profiles, results.Select(result => result.ProfileId).Distinct().Count());
            Assert.All(results, result => Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString()));
            Assert.All(emulator.Grants, grant => Assert.Equal(Profiles / 2, results.Count(result => result.Connection == grant.RefreshToken)));
            Assert.True(mostBuckets > Profiles * 0.9, $"only {mostBuckets} profiles were under way at once");
            Assert.Equal(0, client.Limits.WakeUps.Count);
            Assert.Equal(0, clock.Waits);

            // A minute later the limiters of idle profiles are let go of.
            clock.Advance(120);
            client.Limits.Get(BucketKey.ForProfile("https://other", "1"), "main");
            Assert.Equal(1, client.Limits.Count);

            async Task RunAsync()
            {
                var targets = emulator.Grants.Select(grant => new SyncTarget(Connect(grant, handler))).ToList();
                await foreach (var result in sync.RunAsync(targets))
                {
                    results.Add(result);
                    mostBuckets = Math.Max(mostBuckets, client.Limits.Count);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_fleet_that_is_stopped_says_of_every_profile_how_it_ended_though_some_never_began()
    {
        const int Wanted = StartingLine.AlwaysUnderWay + 1_000;
        var clock = new TestClock();
        var emulator = new AdsEmulator(new EmulatorOptions { Profiles = Wanted, CampaignsPerProfile = 1, RequestsPerSecond = 0, RequestLogCapacity = 0 }, clock);
        using var handler = emulator.CreateHandler();
        using var client = new AdsClient(new AdsClientOptions { Time = clock, Retry = TestClient.Unhurried });
        var folder = Directory.CreateTempSubdirectory("amazonads-tests-");
        try
        {
            await using var store = await SqliteStore.OpenAsync(Path.Combine(folder.FullName, "ads.db"), clock, CancellationToken.None);
            var sync = new FleetSync(client, store, new SyncOptions { Kinds = [EntityKinds.Campaign], MaxInFlight = 1 });
            using var stop = new CancellationTokenSource();
            var results = new List<ProfileSyncResult>();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => clock.RunAsync(RunAsync()));

            Assert.Equal(Wanted, results.Select(result => result.ProfileId).Distinct().Count());
            Assert.Equal(Wanted, results.Count);
            Assert.Contains(results, result => result.Status == SyncStatus.Canceled);

            async Task RunAsync()
            {
                await foreach (var result in sync.RunAsync([new SyncTarget(Connect(emulator.Grants[0], handler))], stop.Token))
                {
                    results.Add(result);
                    await stop.CancelAsync();
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static AdsConnection Connect(EmulatorGrant grant, HttpMessageHandler handler) => new AdsConnection(
        grant.RefreshToken, grant.ClientId, new Secret(grant.ClientSecret), new Secret(grant.RefreshToken), AdsRegion.NA).Through(handler);
}
