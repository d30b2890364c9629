using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Fleet;
using AmazonAds.Reports;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>A rolling window of days of reports, kept by one sync a day.</summary>
public sealed class ReportSyncTests : IAsyncDisposable
{
    private const string Create = "/reporting/reports";

    private readonly TestClock clock = new();
    private readonly AdsEmulator emulator;
    private readonly AdsClient client;
    private readonly AdsConnection connection;
    private readonly SqliteStoreFixture fixture = new();

    public ReportSyncTests()
    {
        emulator = new AdsEmulator(
            new EmulatorOptions
            {
                Profiles = 3, CampaignsPerProfile = 2, AdGroupsPerCampaign = 1, KeywordsPerAdGroup = 2, ReportRows = 4, RequestsPerSecond = 0,
                ReportDelay = TimeSpan.FromMinutes(3), LogRequestBodies = true, CountryCodes = ["US", "JP", "DE"],
            },
            clock);
        client = new AdsClient(new AdsClientOptions { Time = clock, RateLimit = TestClient.NoLimit, Random = () => 0.5, Retry = TestClient.Unhurried });
        connection = new AdsConnection(
            "emulator", EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken), AdsRegion.NA)
            .Through(emulator.CreateHandler());
        // Noon of a day in UTC: it is the same day in the United States, and the evening of it in Japan.
        clock.Advance(TimeSpan.FromHours(20) - clock.GetUtcNow().TimeOfDay);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_sync_brings_the_window_and_the_next_one_only_what_is_missing_or_restated()
    {
        var first = await SyncAsync();
        Assert.All(first, result => Assert.Equal((SyncStatus.Success, 2, 30 * (2 + 4)), (result.Status, result.Reports, result.ReportRows)));
        Assert.All(first, result => Assert.Equal(2, result.Rows));
        Assert.Equal(["30"], fixture.Ask("SELECT DISTINCT count(DISTINCT date) FROM report_sp_campaigns GROUP BY profile_id"));
        Assert.Equal(6, emulator.ReportCount);

        emulator.Requests.Clear();
        var second = await SyncAsync();
        Assert.All(second, result => Assert.Equal((SyncStatus.Success, 0, 0), (result.Status, result.Reports, result.ReportRows)));
        Assert.Equal(0, emulator.Requests.Count("POST", Create));

        clock.Advance(TimeSpan.FromDays(1));
        var third = await SyncAsync();
        Assert.All(third, result => Assert.Equal((SyncStatus.Success, 2), (result.Status, result.Reports)));
        Assert.Equal(6, emulator.Requests.Count("POST", Create));
        Assert.Equal(["31"], fixture.Ask("SELECT DISTINCT count(DISTINCT date) FROM report_sp_search_term GROUP BY profile_id"));
    }

    [Fact]
    public async Task The_day_that_is_not_over_for_a_profile_is_left_out()
    {
        await SyncAsync();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var last = fixture.Ask("SELECT country_code, max(date) FROM report_sp_campaigns JOIN profile ON profile.profile_id = report_sp_campaigns.profile_id GROUP BY 1 ORDER BY 1");
        Assert.Equal([$"DE|{today.AddDays(-1):yyyy-MM-dd}", $"JP|{today:yyyy-MM-dd}", $"US|{today.AddDays(-1):yyyy-MM-dd}"], last);
    }

    [Fact]
    public async Task A_report_that_fails_is_its_profile_s_failure_and_the_rest_is_kept()
    {
        var bad = emulator.Data.ProfileId(1);
        emulator.Faults.Add(FaultRule.On("POST", Create).ForProfile(bad).Times(1).FailReport());
        var results = await SyncAsync();
        var failed = Assert.Single(results, result => result.Status == SyncStatus.Failed);
        Assert.Equal((bad.ToString(), 1, 2), (failed.ProfileId, failed.Reports, failed.Rows));
        Assert.Contains("failed to make the report", failed.Error!.Message, StringComparison.Ordinal);
        Assert.All(results.Where(result => result != failed), result => Assert.Equal((SyncStatus.Success, 2), (result.Status, result.Reports)));

        // The next one makes up for it, and for nothing else.
        emulator.Requests.Clear();
        Assert.All(await SyncAsync(), result => Assert.Equal(SyncStatus.Success, result.Status));
        Assert.Equal(1, emulator.Requests.Count("POST", Create));
    }

    [Fact]
    public async Task A_report_that_is_not_done_in_time_is_taken_up_by_the_next_sync()
    {
        var results = await SyncAsync(options => options with { ReportTimeout = TimeSpan.FromMinutes(1) });
        Assert.All(results, result => Assert.IsType<AdsTimeoutException>(result.Error));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.All(await SyncAsync(), result => Assert.Equal((SyncStatus.Success, 2), (result.Status, result.Reports)));
        Assert.Equal(6, emulator.ReportCount);
    }

    [Fact]
    public async Task A_window_longer_than_Amazon_keeps_is_cut_to_what_it_keeps()
    {
        var results = await SyncAsync(options => options with { ReportDays = 400, Reports = [ReportTypes.Find("sbCampaigns")!] });
        Assert.All(results, result => Assert.Equal((SyncStatus.Success, 2), (result.Status, result.Reports)));
        Assert.Equal(["60"], fixture.Ask("SELECT DISTINCT count(*) FROM report_day GROUP BY profile_id"));
    }

    [Fact]
    public void A_store_that_keeps_no_reports_is_refused() => Assert.Throws<ArgumentException>(
        () => new FleetSync(client, new MemoryStore(), new SyncOptions { Reports = [ReportTypes.Find("spCampaigns")!] }));

    private async Task<List<ProfileSyncResult>> SyncAsync(Func<SyncOptions, SyncOptions>? change = null)
    {
        await using var store = await SqliteStore.OpenAsync(fixture.Path, clock, TestContext.Current.CancellationToken);
        var options = new SyncOptions
        {
            Kinds = [EntityKinds.Campaign],
            Reports = [ReportTypes.Find("spCampaigns")!, ReportTypes.Find("spSearchTerm")!],
        };
        var sync = new FleetSync(client, store, change?.Invoke(options) ?? options);
        return await clock.RunAsync(AllAsync());

        async Task<List<ProfileSyncResult>> AllAsync()
        {
            var results = new List<ProfileSyncResult>();
            await foreach (var result in sync.RunAsync([new SyncTarget(connection)])) results.Add(result);
            return results;
        }
    }
}
