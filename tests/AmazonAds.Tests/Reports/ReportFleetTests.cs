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
                RequestsPerSecond = 0, ReportDelay = TimeSpan.FromMinutes(5), ReportsPerSecond = 4,
            },
            clock);
        client = new AdsClient(new AdsClientOptions { Time = clock, RateLimit = TestClient.NoLimit, Random = () => 0.5, Retry = TestClient.Unhurried });
        connection = Connect(emulator.CreateHandler());
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task No_report_is_lost_doubled_or_made_twice_with_faults_on()
    {
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Every(11).ApplyThenDrop());
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Every(13).ApplyThenAnswer(504));
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

    [Fact]
    public async Task A_fleet_run_brings_every_profile_and_one_failure_costs_no_other()
    {
        var bad = emulator.Data.ProfileId(3);
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").ForProfile(bad).FailReport());
        emulator.Faults.Add(FaultRule.On("GET", "/report-files/*").Every(3).Cut());
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Every(11).ApplyThenDrop());
        var fleet = new ReportFleet(client, Plan("spSearchTerm"));
        var parts = await clock.RunAsync(PartsAsync(fleet));

        Assert.True(Assert.Single(parts, part => part.ProfileId == bad.ToString()).IsGivenUp);
        foreach (var profile in Enumerable.Range(0, Profiles).Select(emulator.Data.ProfileId).Where(id => id != bad))
        {
            var own = parts.Where(part => part.ProfileId == profile.ToString()).ToList();
            Assert.Equal(20, own.Sum(part => part.Rows.Count));
            Assert.Single(own, part => part.IsLast);
        }

        Assert.Equal(new ReportProgress(Profiles, Profiles, Profiles, (Profiles - 1) * 20), fleet.Progress);
        Assert.Equal(Profiles, emulator.ReportCount);
    }

    [Fact]
    public async Task A_summary_that_lacks_days_is_not_given()
    {
        var query = new ReportQuery { Type = "spSearchTerm", Range = new(new(2024, 11, 1), new(2024, 12, 31)), SumDays = true };
        emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").ForProfile(emulator.Data.ProfileId(1)).When(request => Encoding.UTF8.GetString(request.Body.Span).Contains("2024-12-31", StringComparison.Ordinal)).FailReport());
        var parts = await clock.RunAsync(PartsAsync(new ReportFleet(client, ReportPlan.For(query, clock.GetUtcNow()))));
        var own = parts.Where(part => part.ProfileId == emulator.Data.ProfileId(1).ToString()).ToList();
        Assert.True(Assert.Single(own).IsGivenUp);
        Assert.Equal((Profiles - 1) * 20, parts.Sum(part => part.Rows.Count));
    }

    [Fact]
    public async Task What_is_not_done_in_time_is_said_and_not_asked_for_again()
    {
        var fleet = new ReportFleet(client, Plan("spCampaigns"), new ReportFleetOptions { Longest = TimeSpan.FromMinutes(1) });
        var parts = await clock.RunAsync(PartsAsync(fleet));
        Assert.Equal(Profiles, parts.Count);
        Assert.All(parts, part => Assert.True(part.IsOutOfTime && part.IsMissing));
        Assert.True(emulator.ReportCount <= Profiles);
    }

    [Theory]
    [InlineData(ReportFileFormat.JsonLines)]
    [InlineData(ReportFileFormat.Csv)]
    public async Task A_file_holds_whole_reports_only_and_takes_its_name_when_it_is_whole(ReportFileFormat format)
    {
        var folder = Directory.CreateTempSubdirectory("reports");
        var path = Path.Combine(folder.FullName, "rows");
        try
        {
            await using (var sink = await ReportFileSink.CreateAsync(path, format, ["searchTerm", "clicks"]))
            {
                var job = ReportHarness.Job();
                ReportRow[] rows = [ReportRowReader.Parse("1", "{\"searchTerm\":\"a, \\\"b\\\"\",\"clicks\":1.5}"u8)];
                await sink.AddAsync(new ReportPart("1") { Job = job, Rows = rows });
                await sink.AddAsync(new ReportPart("2") { Job = job, Rows = rows });
                await sink.AddAsync(new ReportPart("2") { Job = job, IsOutOfTime = true });
                await sink.AddAsync(new ReportPart("1") { Job = job, IsLast = true });
                Assert.False(File.Exists(path));
                await sink.CommitAsync();
            }

            Assert.Equal([path], Directory.GetFiles(folder.FullName));
            Assert.Equal(
                format == ReportFileFormat.Csv ? ["profileId,searchTerm,clicks", "1,\"a, \"\"b\"\"\",1.5"] : ["{\"ProfileId\":\"1\",\"searchTerm\":\"a, \\\"b\\\"\",\"clicks\":1.5}"],
                await File.ReadAllLinesAsync(path));
            await using (await ReportFileSink.CreateAsync(path + "2", format, ["clicks"])) Assert.False(File.Exists(path + "2"));
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_file_is_copied_as_it_is_once_it_is_whole()
    {
        emulator.Faults.Add(FaultRule.On("GET", "/report-files/*").Times(2).Cut());
        var folder = Directory.CreateTempSubdirectory("reports");
        try
        {
            var path = Path.Combine(folder.FullName, "report.json.gz");
            var profile = emulator.Data.ProfileId(0).ToString();
            var job = await clock.RunAsync(client.Reports.CreateAsync(connection, profile, Plan("spSearchTerm").Requests[0]));
            clock.Advance(TimeSpan.FromMinutes(5));
            job = (await client.Reports.FindAsync(connection, profile, job.ReportId))!;
            Assert.Equal(20, await clock.RunAsync(client.Reports.CopyFileAsync(connection, job, path)));
            Assert.Equal(job.FileSize, new FileInfo(path).Length);
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<List<ReportPart>> PartsAsync(ReportFleet fleet)
    {
        var parts = new List<ReportPart>();
        await foreach (var part in fleet.RunAsync(TargetsAsync())) parts.Add(part);
        return parts;
    }

    private async IAsyncEnumerable<ReportTarget> TargetsAsync()
    {
        for (var profile = 0; profile < Profiles; profile++) yield return new ReportTarget(connection, emulator.Data.ProfileId(profile).ToString());
        await Task.CompletedTask;
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
