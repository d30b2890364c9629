using System.Text.Json;
using AmazonAds.Reports;
using AmazonAds.Tests.Contract;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

public class ReportRequestTests
{
    [SharedFact]
    public void Recorded_requests_are_produced_again_from_questions()
    {
        var recorded = ReportExample.Recorded();
        Assert.True(recorded.Count >= 7);
        foreach (var (example, _) in recorded)
        {
            var query = new ReportQuery
            {
                Type = example.Type,
                Name = example.Request.GetProperty("name").GetString(),
                Range = example.Range,
                TimeUnit = example.TimeUnit,
                GroupBy = example.GroupBy,
                Columns = example.Columns,
                Filters = example.Filters,
            };
            var plan = ReportPlan.For(query, new DateTimeOffset(example.Range.End.AddDays(1).ToDateTime(default), TimeSpan.Zero));
            Assert.Empty(plan.Warnings);
            JsonSame.Assert(example.Request, Json(Assert.Single(plan.Requests)), example.Name);
        }
    }

    [SharedFact]
    public void Documented_requests_are_written_as_they_stand()
    {
        foreach (var example in ReportExample.Documented())
        {
            var request = new ReportRequest
            {
                Name = example.Request.GetProperty("name").GetString(),
                Range = example.Range,
                Configuration = new ReportConfiguration
                {
                    AdProduct = example.Configuration.GetProperty("adProduct").GetString()!,
                    ReportTypeId = example.Type,
                    GroupBy = example.GroupBy,
                    Columns = example.Columns,
                    Filters = example.Filters,
                    TimeUnit = example.Configuration.GetProperty("timeUnit").GetString()!,
                },
            };
            JsonSame.Assert(example.Request, Json(request), example.Name);
        }
    }

    [SharedFact]
    public async Task The_default_request_of_every_type_is_as_documented()
    {
        var document = OpenApiDocument.Load(SharedFolder.Require("specs", "reporting-v3.json"));
        foreach (var type in ReportTypes.All)
        {
            foreach (var unit in type.TimeUnits)
            {
                var plan = ReportPlan.For(Query(type.Name) with { TimeUnit = unit }, ReportRuleTests.Now);
                using var message = new HttpRequestMessage(HttpMethod.Post, "http://ads.test/reporting/reports");
                message.Headers.Add("Amazon-Advertising-API-ClientId", "client");
                message.Headers.Add("Accept", "application/vnd.createasyncreportresponse.v3+json");
                message.Content = new ReadOnlyMemoryContent(ReportJson.Write(Assert.Single(plan.Requests)));
                message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.createasyncreportrequest.v3+json");
                await document.AssertRequestAsync(message);
            }
        }
    }

    [SharedFact]
    public void A_recorded_answer_is_the_job_of_its_request()
    {
        foreach (var (example, answer) in ReportExample.Recorded())
        {
            var job = Job(answer);
            Assert.Equal(answer.GetProperty("reportId").GetString(), job.ReportId);
            Assert.Equal((ReportStatus.Pending, "1", "main"), (job.Status, job.ProfileId, job.Connection));
            Assert.Null(job.Url);
            Assert.False(job.IsDone);
            Assert.True(Request(example).IsAnsweredBy(job));
            Assert.False((Request(example) with { Range = new(example.Range.Start, example.Range.Start) }).IsAnsweredBy(job));
        }
    }

    [SharedFact]
    public void A_completed_job_has_its_file()
    {
        var answer = SharedFiles.Json(SharedFiles.Fixtures("official-examples", "reporting-sponsored-ads-v3-report-status-complete*").Single());
        var job = Job(answer.GetProperty("response").GetProperty("body"));
        Assert.True(job.IsCompleted);
        Assert.Equal(22, job.FileSize);
        Assert.Equal("offline-report-storage-us-east-1-prod.s3.amazonaws.com", job.Url!.Host);
        Assert.Equal(new DateTimeOffset(2022, 7, 29, 20, 44, 45, TimeSpan.Zero), job.UrlExpiresAt!.Value.AddTicks(-(job.UrlExpiresAt.Value.Ticks % TimeSpan.TicksPerSecond)));
        Assert.Equal(TimeSpan.FromMinutes(10), job.Age(job.CreatedAt!.Value.AddMinutes(10)));
        Assert.DoesNotContain("Signature", job.ToString(), StringComparison.Ordinal);
    }

    [SharedFact]
    public void Documented_answers_are_understood()
    {
        var examples = SharedFiles.Json(Path.Combine(SharedFiles.Root, "specs", "reporting-v3.json"))
            .GetProperty("paths").GetProperty("/reporting/reports/{reportId}").GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/vnd.getasyncreportresponse.v3+json").GetProperty("examples");
        var jobs = examples.EnumerateObject().Select(example => Job(example.Value.GetProperty("value"))).ToList();
        Assert.Equal([ReportStatus.Completed, ReportStatus.Failed, ReportStatus.Pending], jobs.Select(job => job.Status).Order(StringComparer.Ordinal));
        Assert.Contains(jobs, job => job.IsFailed && job.FailureReason!.Length > 0);
    }

    [Fact]
    public void A_new_state_passes_through_and_is_not_done()
    {
        var job = Job(JsonDocument.Parse("""
            {"reportId":"r","status":"QUEUED","startDate":"2025-01-01","endDate":"2025-01-02","configuration":{"adProduct":"X","reportTypeId":"y","groupBy":["z"],"columns":[],"timeUnit":"HOURLY"}}
            """).RootElement);
        Assert.Equal(("QUEUED", false, "HOURLY"), (job.Status, job.IsDone, job.Configuration.TimeUnit));
    }

    [Fact]
    public void The_hash_knows_neither_names_nor_order()
    {
        var plan = ReportPlan.For(Query("spSearchTerm"), ReportRuleTests.Now).Requests[0];
        var turned = plan with { Name = "other", Configuration = plan.Configuration with { Columns = [.. plan.Configuration.Columns.Reverse()] } };
        Assert.Equal(plan.Hash(), turned.Hash());
        Assert.NotEqual(plan.Hash(), (plan with { Range = plan.Range with { End = plan.Range.Start } }).Hash());
        Assert.NotEqual(plan.Hash(), (plan with { Configuration = plan.Configuration with { Filters = [new("keywordType", ["BROAD"])] } }).Hash());
    }

    private static ReportQuery Query(string type) => new() { Type = type, Range = ReportRuleTests.LastDays(10) };

    private static ReportRequest Request(ReportExample example) => new()
    {
        Range = example.Range,
        Configuration = new ReportConfiguration
        {
            AdProduct = example.Configuration.GetProperty("adProduct").GetString()!,
            ReportTypeId = example.Type,
            GroupBy = example.GroupBy,
            Columns = [.. example.Columns.Reverse()],
            Filters = example.Filters,
            TimeUnit = example.Configuration.GetProperty("timeUnit").GetString()!,
        },
    };

    private static ReportJob Job(JsonElement answer) => ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(answer.GetRawText()), "1", "main");

    private static JsonElement Json(ReportRequest request) => JsonDocument.Parse(ReportJson.Write(request)).RootElement;
}
