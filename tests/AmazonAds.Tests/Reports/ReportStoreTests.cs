using System.Text;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Reports;

public sealed class ReportStoreTests : IAsyncDisposable
{
    private const string Endpoint = "https://advertising-api.amazon.com";

    private static readonly ReportType Campaigns = ReportTypes.Find("spCampaigns")!;

    private readonly SqliteStoreFixture fixture = new();
    private readonly ReportHarness harness = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        harness.Dispose();
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_found_again_by_endpoint_profile_and_words()
    {
        var store = await fixture.OpenAsync();
        var report = Report("r1", ReportStatus.Pending);
        await store.RememberReportAsync(report, None);
        Assert.Equal(report, await store.FindReportAsync(Endpoint, "1", "h", None));
        Assert.Null(await store.FindReportAsync(Endpoint, "2", "h", None));
        Assert.Null(await store.FindReportAsync(Endpoint, "1", "other", None));
        Assert.Null(await store.FindReportAsync("https://advertising-api-eu.amazon.com", "1", "h", None));
    }

    [Fact]
    public async Task Incomplete_reports_outlive_the_process_and_done_ones_are_not_among_them()
    {
        await using (var store = await fixture.OpenAsync())
        {
            await store.RememberReportAsync(Report("r1", ReportStatus.Pending), None);
            await store.RememberReportAsync(Report("r2", ReportStatus.Processing) with { Hash = "h2" }, None);
            await store.RememberReportAsync(Report("r3", ReportStatus.Pending) with { Hash = "h3" }, None);
            await store.NoteReportAsync("1", "r2", ReportStatus.Completed, None);
            await store.NoteReportAsync("1", "r3", status: null, None);
        }

        var again = await fixture.OpenAsync();
        Assert.Equal(["r1"], (await again.ReadIncompleteReportsAsync(None)).Select(report => report.ReportId));
        Assert.Null(await again.FindReportAsync(Endpoint, "1", "h3", None));
    }

    [Fact]
    public async Task The_same_question_finds_the_report_that_was_asked_for()
    {
        var store = await fixture.OpenAsync();
        var memory = new ReportMemory(harness.Test.Client, store);
        harness.Amazon.On("POST", ReportHarness.Create).Answer(200, ReportHarness.Json("PENDING"));
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("COMPLETED"));
        Assert.Equal("PENDING", (await Ask(memory)).Status);
        var done = await Ask(memory);
        Assert.Equal("COMPLETED", done.Status);
        Assert.Single(harness.Amazon.Calls, call => call.Method == "POST");

        // Completed is not received: whoever goes on tomorrow finds it.
        Assert.Single(await store.ReadIncompleteReportsAsync(None));
        await memory.NoteAsync(done, isReceived: true);
        Assert.Empty(await store.ReadIncompleteReportsAsync(None));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(200)]
    public async Task A_report_that_is_gone_or_failed_is_forgotten_and_asked_for_anew(int status)
    {
        var memory = new ReportMemory(harness.Test.Client, await fixture.OpenAsync());
        const string Other = "99999999-2222-3333-4444-555555555555";
        harness.Amazon.On("POST", ReportHarness.Create).Answer(200, ReportHarness.Json("PENDING")).Answer(200, ReportHarness.Json("PENDING", Other));
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(status, status == 404 ? """{"code":404,"detail":"Not Found"}""" : ReportHarness.Json("FAILED"));
        harness.Amazon.On("GET", ReportHarness.Get(Other)).Answer(200, ReportHarness.Json("PENDING", Other));
        await Ask(memory);
        Assert.Equal(Other, (await Ask(memory)).ReportId);
        Assert.Equal(Other, (await Ask(memory)).ReportId);
    }

    [Fact]
    public async Task A_restatement_replaces_and_never_doubles()
    {
        var store = await fixture.OpenAsync();
        await Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":5,"cost":1.10}""", """{"date":"2026-10-02","campaignId":1,"clicks":6,"cost":2}""");
        await Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":7,"cost":1.25,"brandNew":"x"}""");
        await Write(store, ["campaign", "adGroup"], """{"date":"2026-10-01","campaignId":1,"adGroupId":9,"clicks":1}""");
        Assert.Equal(
            ["2026-10-01|campaign|1||7|1.25|x", "2026-10-01|adGroup,campaign|1|9|1||", "2026-10-02|campaign|1||6|2|"],
            Rows("SELECT date, group_by, campaign_id, ad_group_id, clicks, cost, brand_new FROM report_sp_campaigns ORDER BY date, group_by DESC"));
    }

    [Fact]
    public async Task Columns_that_a_report_does_not_bring_keep_what_they_have()
    {
        var store = await fixture.OpenAsync();
        await Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":5,"cost":1.10}""");
        await Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":6}""");
        Assert.Equal(["6|1.10"], Rows("SELECT clicks, cost FROM report_sp_campaigns"));
    }

    [Fact]
    public async Task A_row_without_its_day_is_not_kept()
    {
        var store = await fixture.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => Write(store, ["campaign"], """{"campaignId":1,"clicks":5}"""));
    }

    [Fact]
    public async Task Half_a_report_is_never_kept()
    {
        var store = await fixture.OpenAsync();
        await Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":5}""");
        await Assert.ThrowsAsync<ArgumentException>(() => Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":6}""", """{"campaignId":2}"""));
        using var stop = new CancellationTokenSource();
        var broken = store.WriteReportAsync(new ReportWrite(Campaigns, ["campaign"], Cut(stop)), stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken);
        Assert.Equal(["2026-10-01|1|5"], Rows("SELECT date, campaign_id, clicks FROM report_sp_campaigns"));

        static IEnumerable<ReportRow> Cut(CancellationTokenSource stop)
        {
            yield return ReportRowReader.Parse("1", """{"date":"2026-10-01","campaignId":1,"clicks":7}"""u8);
            stop.Cancel();
            yield return ReportRowReader.Parse("1", """{"date":"2026-10-01","campaignId":2,"clicks":7}"""u8);
        }
    }

    [Fact]
    public async Task A_report_of_whole_days_takes_out_what_Amazon_took_out_and_notes_the_days()
    {
        var store = await fixture.OpenAsync();
        await Write(store, ["campaign"], """{"date":"2026-10-01","campaignId":1,"clicks":5}""", """{"date":"2026-10-01","campaignId":2,"clicks":5}""", """{"date":"2026-10-03","campaignId":1,"clicks":5}""");
        await Write(store, ["campaign", "adGroup"], """{"date":"2026-10-01","campaignId":1,"adGroupId":9,"clicks":1}""");
        fixture.Time.Advance(TimeSpan.FromHours(1));
        var at = new DateTimeOffset(2026, 10, 5, 1, 2, 3, TimeSpan.Zero);
        var whole = new WholeDays("1", new DateRange(new(2026, 10, 1), new(2026, 10, 2)), at);
        await store.WriteReportAsync(new ReportWrite(Campaigns, ["campaign"], [ReportRowReader.Parse("1", """{"date":"2026-10-01","campaignId":1,"clicks":6}"""u8)]) { Whole = whole }, None);
        Assert.Equal(
            ["2026-10-01|campaign|1|6", "2026-10-01|adGroup,campaign|1|1", "2026-10-03|campaign|1|5"],
            Rows("SELECT date, group_by, campaign_id, clicks FROM report_sp_campaigns ORDER BY date, group_by DESC, campaign_id"));
        var days = await store.ReadReportDaysAsync(Campaigns, ["campaign"], "1", None);
        Assert.Equal([new(2026, 10, 1), new DateOnly(2026, 10, 2)], days.Keys.Order());
        Assert.All(days.Values, value => Assert.Equal(at, value));
        Assert.Empty(await store.ReadReportDaysAsync(Campaigns, ["adGroup", "campaign"], "1", None));
        Assert.Empty(await store.ReadReportDaysAsync(Campaigns, ["campaign"], "2", None));
    }

    [Fact]
    public async Task A_completed_report_is_asked_for_anew_once_its_days_may_have_been_restated()
    {
        const string Other = "99999999-2222-3333-4444-555555555555";
        var memory = new ReportMemory(harness.Test.Client, await fixture.OpenAsync());
        harness.Amazon.On("POST", ReportHarness.Create).Answer(200, ReportHarness.Json("PENDING")).Answer(200, ReportHarness.Json("PENDING", Other));
        harness.Amazon.On("GET", ReportHarness.Get()).Always(_ => FakeRoute.Message(200, ReportHarness.Json("COMPLETED")));
        await Ask(memory);
        Assert.Equal(ReportHarness.Id, (await Ask(memory)).ReportId);
        harness.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(Other, (await Ask(memory)).ReportId);
    }

    [Fact]
    public async Task A_report_that_is_still_being_made_is_never_asked_for_again()
    {
        var memory = new ReportMemory(harness.Test.Client, await fixture.OpenAsync());
        harness.Amazon.On("POST", ReportHarness.Create).Answer(200, ReportHarness.Json("PENDING"));
        harness.Amazon.On("GET", ReportHarness.Get()).Always(_ => FakeRoute.Message(200, ReportHarness.Json("PROCESSING")));
        await Ask(memory);
        harness.Clock.Advance(TimeSpan.FromHours(30));
        Assert.Equal(ReportHarness.Id, (await Ask(memory)).ReportId);
    }

    [Fact]
    public async Task A_store_that_fails_loses_no_report()
    {
        var store = await fixture.OpenAsync();
        using (var connection = new SqliteConnection($"Data Source={fixture.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE report_job (other TEXT)";
            command.ExecuteNonQuery();
        }

        var told = new List<AdsStoreException>();
        harness.Amazon.On("POST", ReportHarness.Create).Answer(200, ReportHarness.Json("PENDING")).Answer(200, ReportHarness.Json("PENDING"));
        await Assert.ThrowsAsync<AdsStoreException>(() => Ask(new ReportMemory(harness.Test.Client, store)));
        var job = await Ask(new ReportMemory(harness.Test.Client, store, failure =>
        {
            told.Add(failure);
            return Task.CompletedTask;
        }));
        Assert.Equal((ReportHarness.Id, 2), (job.ReportId, told.Count));
    }

    private static RememberedReport Report(string id, string status) => new(
        Endpoint, "1", "h", id, "spCampaigns", new DateRange(new(2026, 10, 1), new(2026, 10, 31)), status, "main", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    private static Task Write(IReportStore store, string[] groupBy, params string[] rows) =>
        store.WriteReportAsync(new ReportWrite(Campaigns, groupBy, [.. rows.Select(row => ReportRowReader.Parse("1", Encoding.UTF8.GetBytes(row)))]), None);

    private Task<ReportJob> Ask(ReportMemory memory) =>
        harness.Clock.RunAsync(memory.CreateAsync(harness.Test.Connection, TestClient.Profile, ReportHarness.Request));

    private List<string> Rows(string query)
    {
        using var connection = new SqliteConnection($"Data Source={fixture.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(place => reader.IsDBNull(place) ? "" : reader.GetValue(place).ToString())));
        return rows;
    }
}
