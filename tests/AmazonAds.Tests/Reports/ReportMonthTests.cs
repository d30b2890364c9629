using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Fleet;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;
using AmazonAds.Reports;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

/// <summary>
/// A month of four types of report for 500 profiles in one run, compared with what the emulator's own storage holds, which
/// is read without the library.
/// </summary>
public sealed class ReportMonthTests : IAsyncDisposable
{
    private const int Profiles = 500;
    private const int Days = 30;
    private const string Create = "/reporting/reports";
    private const string Files = "/report-files/";

    private static readonly string[] Types = ["spCampaigns", "spSearchTerm", "spTargeting", "spAdvertisedProduct"];

    private readonly TestClock clock = new();
    private readonly AdsEmulator emulator;
    private readonly AdsClient client;
    private readonly AdsConnection connection;
    private readonly SqliteStoreFixture fixture = new();

    public ReportMonthTests()
    {
        emulator = new AdsEmulator(
            new EmulatorOptions
            {
                Profiles = Profiles, CampaignsPerProfile = 1, AdGroupsPerCampaign = 1, KeywordsPerAdGroup = 2, ReportRows = 1,
                RequestsPerSecond = 0, ReportLinkLifetime = TimeSpan.FromHours(48), ReportDelay = TimeSpan.FromMinutes(5), RequestLogCapacity = 1_000_000,
            },
            clock);
        client = new AdsClient(new AdsClientOptions
        {
            Time = clock,
            RateLimit = TestClient.NoLimit,
            ReportRateLimit = new RateLimitSettings { RequestsPerSecond = 20, Burst = 20 },
            Random = () => 0.5,

            // The clock runs ahead of a busy machine: an answer that is still being made must not be taken for one that got lost.
            Retry = TestClient.Unhurried,
        });
        connection = new AdsConnection(
            "emulator", EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken), AdsRegion.NA)
            .Through(emulator.CreateHandler());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task Every_report_comes_once_and_every_row_is_the_emulator_s()
    {
        await SyncAsync();
        Assert.Equal(Profiles * Types.Length, emulator.Requests.Count("POST", Create));
        AssertFetchedOnce(emulator.Requests.Latest);
        await AssertTruthAsync();
    }

    [Fact]
    public async Task The_same_holds_with_throttling_lost_answers_duplicates_and_cut_downloads()
    {
        emulator.Faults.Add(FaultRule.On("POST", Create).Every(19).Throttle());
        emulator.Faults.Add(FaultRule.On("POST", Create).Every(23).ApplyThenDrop());
        emulator.Faults.Add(FaultRule.On("POST", Create).Every(29).ApplyThenAnswer(504));
        emulator.Faults.Add(FaultRule.On("GET", Create + "/*").Every(31).Answer(500));
        emulator.Faults.Add(FaultRule.On("GET", Files + "*").Every(5).Cut());
        emulator.Faults.Add(FaultRule.On("GET", Files + "*").Every(41).Answer(403, "<Error/>", "application/xml"));
        await SyncAsync();

        var log = emulator.Requests.Latest;
        Assert.Contains(log, request => request.Path == Create && request.Status == 429);
        Assert.Contains(log, request => request.Path == Create && request.Status == 425);
        Assert.Contains(log, request => request.Delivery == EmulatorDelivery.Cut);
        AssertFetchedOnce(log);
        await AssertTruthAsync();
    }

    private async Task SyncAsync()
    {
        await using var store = await SqliteStore.OpenAsync(fixture.Path, clock, TestContext.Current.CancellationToken);
        // The clock runs ahead of a busy machine; nothing here is to end for want of time.
        var options = new SyncOptions
        {
            Kinds = [], Reports = [.. Types.Select(type => ReportTypes.Find(type)!)], ReportDays = Days,
            CallTimeout = TimeSpan.FromHours(40), ReportTimeout = TimeSpan.FromHours(40),
        };
        var results = await clock.RunAsync(AllAsync());
        Assert.All(results, result => Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString()));
        Assert.Equal((Profiles, Profiles * Types.Length), (results.Count, results.Sum(result => result.Reports)));
        Assert.Equal(Profiles * Types.Length, emulator.ReportCount);

        async Task<List<ProfileSyncResult>> AllAsync()
        {
            var all = new List<ProfileSyncResult>();
            await foreach (var result in new FleetSync(client, store, options).RunAsync([new SyncTarget(connection)])) all.Add(result);
            return all;
        }
    }

    /// <summary>Each file was delivered whole exactly once: what was cut was taken up where it broke.</summary>
    private static void AssertFetchedOnce(IReadOnlyList<RecordedRequest> log)
    {
        var whole = log.Where(request => request.Path.StartsWith(Files, StringComparison.Ordinal) && request.Status is 200 or 206 && request.Delivery == EmulatorDelivery.Whole);
        var files = whole.GroupBy(request => request.Path).ToList();
        Assert.Equal(Profiles * Types.Length, files.Count);
        Assert.All(files, file => Assert.Single(file));
    }

    private async Task AssertTruthAsync()
    {
        var truth = await TruthAsync();
        Assert.Equal(Profiles * Types.Length * Days, truth.Count);
        var kept = Types.Zip(["sp_campaigns", "sp_search_term", "sp_targeting", "sp_advertised_product"])
            .SelectMany(type => fixture.Ask($"SELECT '{type.First}', profile_id, date, campaign_id, impressions, clicks, cost FROM report_{type.Second}"));
        Assert.Equal(truth.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    /// <summary>The rows of all reports as the emulator's storage has them, fetched with a plain client.</summary>
    private async Task<List<string>> TruthAsync()
    {
        var reports = emulator.Requests.Latest.Where(request => request.Path.StartsWith(Files, StringComparison.Ordinal)).Select(request => request.Path[Files.Length..]).Distinct().ToList();
        var owners = emulator.Requests.Latest.Where(request => request.Path.StartsWith(Create + "/", StringComparison.Ordinal)).GroupBy(request => request.Path)
            .ToDictionary(asked => asked.Key[(Create.Length + 1)..], asked => asked.First().ProfileId!.Value);
        emulator.Faults.Clear();
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = new Uri("https://emulator.invalid") };
        var token = await TokenAsync(http);
        var rows = new List<string>();
        foreach (var report in reports)
        {
            // A report that was done before it was ever looked at names its profile in no request: then all are tried.
            var candidates = owners.TryGetValue(report, out var known) ? [known] : emulator.Data.Profiles.Select(profile => profile.ProfileId);
            var (owner, answered) = await FindAsync(http, token, report, candidates);
            using var job = JsonDocument.Parse(answered);
            var type = job.RootElement.GetProperty("configuration").GetProperty("reportTypeId").GetString();
            await using var file = new GZipStream(await http.GetStreamAsync(job.RootElement.GetProperty("url").GetString()), CompressionMode.Decompress);
            using var json = await JsonDocument.ParseAsync(file);
            rows.AddRange(json.RootElement.EnumerateArray().Select(row => string.Join('|',
                type, owner, row.GetProperty("date").GetString(), row.GetProperty("campaignId").GetRawText(), row.GetProperty("impressions").GetRawText(),
                row.GetProperty("clicks").GetRawText(), row.GetProperty("cost").GetRawText())));
        }

        return rows;
    }

    private static async Task<(long Owner, string Answer)> FindAsync(HttpClient http, string token, string report, IEnumerable<long> candidates)
    {
        foreach (var profileId in candidates)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"{Create}/{report}");
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            ask.Headers.Add("Amazon-Advertising-API-ClientId", EmulatorOptions.DefaultClientId);
            ask.Headers.Add("Amazon-Advertising-API-Scope", profileId.ToString());
            using var answer = await http.SendAsync(ask);
            if (answer.IsSuccessStatusCode) return (profileId, await answer.Content.ReadAsStringAsync());
        }

        throw new InvalidOperationException($"Nobody has report {report}.");
    }

    private static async Task<string> TokenAsync(HttpClient http)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"), new("refresh_token", EmulatorOptions.DefaultRefreshToken),
            new("client_id", EmulatorOptions.DefaultClientId), new("client_secret", EmulatorOptions.DefaultClientSecret),
        ]);
        using var answer = await http.PostAsync("/auth/o2/token", form);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString()!;
    }
}
