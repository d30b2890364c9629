using System.Text;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Reports;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

/// <summary>Many profiles, many types, and everything that can go wrong, against the emulator.</summary>
public sealed class ReportFleetTests : IDisposable
{
    private const int Profiles = 12;

    private static readonly string[] Types = ["spCampaigns", "spSearchTerm", "spTargeting", "spAdvertisedProduct"];

    private readonly TestClock clock = new();
    private readonly AdsEmulator emulator;
    private readonly AdsClient client;
    private readonly List<string> jobs = [];
    private AdsConnection connection;

    public ReportFleetTests()
    {
        emulator = new AdsEmulator(
            new EmulatorOptions
            {
                Profiles = Profiles, CampaignsPerProfile = 2, AdGroupsPerCampaign = 1, KeywordsPerAdGroup = 5, ReportRows = 20,
                RequestsPerSecond = 0, ReportDelay = TimeSpan.FromMinutes(3), ReportsPerSecond = 1,
            },
            clock);
        client = new AdsClient(new AdsClientOptions { Time = clock, RateLimit = TestClient.NoLimit, Random = () => 0.5 });
        connection = Connect(emulator.CreateHandler());
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task No_report_is_lost_doubled_or_made_twice_with_faults_on()
    {
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Every(5).ApplyThenDrop());
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Every(7).ApplyThenAnswer(504));
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Every(6).Throttle());
        emulator.Faults.Add(FaultRule.On("GET", "/reporting/reports/*").Every(9).Answer(500));
        emulator.Faults.Add(FaultRule.On("GET", "/report-files/*").Every(4).Cut());
        emulator.Faults.Add(FaultRule.On("GET", "/report-files/*").Every(5).Answer(403, "<Error/>", "application/xml"));
        emulator.Faults.Add(FaultRule.On("GET", "/report-files/*").Every(11).Drop());

        var rows = await clock.RunAsync(ReceiveAllAsync());

        var expected = Enumerable.Range(0, Profiles).SelectMany(profile => Types.Select(type => (emulator.Data.ProfileId(profile).ToString(), type)))
            .ToDictionary(pair => pair, pair => pair.type == "spCampaigns" ? 2 : 20);
        Assert.Equal(expected.Keys.Order(), rows.Keys.Order());
        Assert.All(rows, pair => Assert.Equal(expected[pair.Key], pair.Value.Count));
        Assert.All(rows, pair => Assert.Equal(pair.Value.Count, pair.Value.Select(row => Encoding.UTF8.GetString(row.Json.Span)).Distinct().Count()));
        Assert.Equal(Profiles * Types.Length, jobs.Distinct().Count());
        Assert.Equal(Profiles * Types.Length, emulator.ReportCount);
    }

    [SharedFact]
    public async Task Requests_and_answers_are_as_documented()
    {
        using var checking = new OpenApiCheckingHandler(emulator.CreateHandler(), AdsDocuments.Require());
        connection = Connect(checking);
        var rows = await clock.RunAsync(ReceiveAllAsync());
        Assert.Equal(Profiles * Types.Length, rows.Count);
        var job = await client.Reports.CreateAsync(connection, emulator.Data.ProfileId(0).ToString(), Plan("sbPurchasedProduct").Requests[0]);
        Assert.True(await client.Reports.DeleteAsync(connection, job.ProfileId, job.ReportId));
        Assert.Null(await client.Reports.FindAsync(connection, job.ProfileId, job.ReportId));
        Assert.True(checking.CheckedCalls > 100);
    }

    [Fact]
    public async Task A_month_and_more_summed_from_days_is_what_Amazon_sums()
    {
        var profile = emulator.Data.ProfileId(0).ToString();
        var range = new DateRange(new(2024, 11, 1), new(2024, 12, 31));
        var query = new ReportQuery { Type = "spSearchTerm", Range = range, SumDays = true, Columns = ["searchTerm", "clicks", "cost", "sales7d", "costPerClick"] };
        var plan = ReportPlan.For(query, clock.GetUtcNow());
        var days = plan with { Summary = null };
        var summed = await clock.RunAsync(AllAsync(client.Reports.ReadAsync(connection, profile, plan)));
        var daily = await clock.RunAsync(AllAsync(client.Reports.ReadAsync(connection, profile, days)));
        Assert.Equal((20, 61 * 20), (summed.Count, daily.Count));
        foreach (var row in summed)
        {
            var own = daily.Where(day => (string)day["searchTerm"]! == (string)row["searchTerm"]!).ToList();
            Assert.Equal(own.Sum(day => day.GetNumber("cost")), row.GetNumber("cost"));
            Assert.Equal(own.Sum(day => day.GetNumber("clicks")), row.GetNumber("clicks"));
            Assert.Equal(["searchTerm", "clicks", "cost", "sales7d", "costPerClick"], row.Columns);
        }
    }

    private static async Task<List<ReportRow>> AllAsync(IAsyncEnumerable<ReportRow> rows)
    {
        var all = new List<ReportRow>();
        await foreach (var row in rows) all.Add(row);
        return all;
    }

    private AdsConnection Connect(HttpMessageHandler handler) => new AdsConnection(
        "emulator", EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken), AdsRegion.NA)
        .Through(handler);

    private ReportPlan Plan(string type) =>
        ReportPlan.For(new ReportQuery { Type = type, Range = new(new(2024, 12, 1), new(2024, 12, 31)) }, clock.GetUtcNow());

    private async Task<Dictionary<(string Profile, string Type), List<ReportRow>>> ReceiveAllAsync()
    {
        var rows = new Dictionary<(string, string), List<ReportRow>>();
        var poller = client.Reports.CreatePoller(_ => connection);
        await foreach (var outcome in poller.WaitAsync(CreatedAsync()))
        {
            Assert.True(outcome.Job.IsCompleted, outcome.Failure?.Message);
            var received = new List<ReportRow>();
            await foreach (var row in client.Reports.ReadRowsAsync(connection, outcome.Job)) received.Add(row);
            rows.Add((outcome.Job.ProfileId, outcome.Job.Type), received);
        }

        return rows;
    }

    private async IAsyncEnumerable<ReportJob> CreatedAsync()
    {
        var work = Enumerable.Range(0, Profiles).SelectMany(profile => Types.Select(type =>
            client.Reports.CreateAsync(connection, emulator.Data.ProfileId(profile).ToString(), Plan(type).Requests[0]))).ToList();
        await foreach (var created in Task.WhenEach(work))
        {
            var job = await created;
            jobs.Add(job.ReportId);
            yield return job;
        }
    }
}
