using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Jobs;
using AmazonAds.RateLimiting;
using AmazonAds.Reports;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Storage.Postgres;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>Reports that processes bring together into one PostgreSQL.</summary>
/// <param name="postgres">The server.</param>
public sealed class ManyReportsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Profiles = 20;
    private const string Create = "/reporting/reports";

    private static readonly string[] Types = ["spCampaigns", "spSearchTerm"];

    // A newcomer learns soon that there is a share for it.
    private static readonly PostgresStoreOptions Quick = new() { Lease = TimeSpan.FromSeconds(3), Heartbeat = TimeSpan.FromMilliseconds(100) };

    private readonly PostgresStoreFixture fixture = new(postgres);
    private readonly AdsEmulator emulator = new(new EmulatorOptions
    {
        Profiles = Profiles, CampaignsPerProfile = 2, AdGroupsPerCampaign = 1, KeywordsPerAdGroup = 2, ReportRows = 4, RequestsPerSecond = 0, ReportsPerSecond = 20,
    });

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Processes_together_stay_under_the_limit_of_the_region()
    {
        // Each its own half, so that both have something to do whoever comes first.
        var processes = await Task.WhenAll(Enumerable.Range(0, 2).Select(half => Task.Run(() => SyncAsync(
            [.. Enumerable.Range(half * Profiles / 2, Profiles / 2).Select(number => $"{emulator.Data.ProfileId(number)}")]))));

        Assert.All(processes, results => Assert.Equal(Profiles / 2, results.Count(result => result.Status == SyncStatus.Success)));
        Assert.Equal(Profiles * Types.Length, processes.SelectMany(results => results).Sum(result => result.Reports));

        // Each report was asked for once, and refused next to never.
        Assert.Equal(Profiles * Types.Length, emulator.ReportCount);
        Assert.InRange(emulator.Requests.Count("POST", Create), Profiles * Types.Length, (Profiles * Types.Length) + 2);
        Assert.Equal([$"{Profiles}|{30 * Profiles * 2}"], fixture.Ask("SELECT count(DISTINCT profile_id), count(*) FROM report_sp_campaigns"));
        Assert.Empty(fixture.Ask("SELECT * FROM rate_share"));
    }

    [Fact]
    public async Task A_report_that_one_process_asked_for_is_found_by_another()
    {
        var connection = Connection();
        await using var one = await PostgresStore.OpenAsync(await fixture.AddressAsync(), Quick, CancellationToken.None);
        await using var other = await PostgresStore.OpenAsync(await fixture.AddressAsync(), Quick, CancellationToken.None);
        using var client = new AdsClient();
        var profile = $"{emulator.Data.ProfileId(0)}";
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var request = ReportPlan.For(
            new ReportQuery { Type = "spCampaigns", Range = new DateRange(today.AddDays(-9), today.AddDays(-3)), TimeUnit = ReportTimeUnit.Daily }, TimeProvider.System.GetUtcNow())
            .Requests.Single();

        var asked = await new ReportMemory(client, one).CreateAsync(connection, profile, request);
        var found = await new ReportMemory(client, other).CreateAsync(connection, profile, request);

        Assert.Equal(asked.ReportId, found.ReportId);
        Assert.Equal(1, emulator.Requests.Count("POST", Create));
    }

    [Fact]
    public async Task Nothing_secret_is_in_the_database()
    {
        await SyncAsync();

        var secrets = new[] { EmulatorOptions.DefaultClientSecret, EmulatorOptions.DefaultRefreshToken, "Atza|", "Atzr|", (await fixture.AddressAsync()).Settings.Password! };
        var columns = fixture.Ask("SELECT quote_ident(table_name) || '|' || quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1");
        Assert.True(columns.Count > 100);
        foreach (var ofTable in columns.Select(column => column.Split('|')).GroupBy(column => column[0], column => column[1]))
        {
            var where = string.Join(" OR ", ofTable.SelectMany(column => secrets.Select(secret => $"position('{secret}' in {column}::text) > 0")));
            Assert.Equal([$"{ofTable.Key}|0"], fixture.Ask($"SELECT '{ofTable.Key}', count(*) FROM {ofTable.Key} WHERE {where}"));
        }
    }

    private AdsConnection Connection() => new AdsConnection(
        "emulator", EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken), AdsRegion.NA)
        .Through(emulator.CreateHandler());

    private async Task<List<ProfileSyncResult>> SyncAsync(IReadOnlyList<string>? profileIds = null)
    {
        using var client = new AdsClient(new AdsClientOptions
        {
            RateLimit = TestClient.NoLimit,
            ReportRateLimit = new RateLimitSettings { RequestsPerSecond = 19, Burst = 12 },
        });
        await using var store = await PostgresStore.OpenAsync(await fixture.AddressAsync(), Quick, CancellationToken.None);
        var sync = new FleetSync(client, store, new SyncOptions
        {
            Kinds = [EntityKinds.Campaign],
            MaxInFlight = 4,
            Reports = [.. Types.Select(type => ReportTypes.Find(type)!)],
            ReportDays = 30,
            ReportSchedule = new PollSchedule { First = TimeSpan.FromMilliseconds(50) },
        });
        var connection = Connection();
        SyncTarget[] targets = profileIds is null ? [new SyncTarget(connection)] : [.. profileIds.Select(id => new SyncTarget(connection, id))];
        var results = new List<ProfileSyncResult>();
        await foreach (var result in sync.RunAsync(targets, TestContext.Current.CancellationToken)) results.Add(result);
        return results;
    }
}
