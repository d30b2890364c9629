using AmazonAds.Errors;
using AmazonAds.RateLimiting;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

public sealed class ReportCreationTests : IDisposable
{
    private const string Duplicate = """{"code":"425","detail":"The Request is a duplicate of : 11111111-2222-3333-4444-555555555555"}""";

    private readonly ReportHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task A_report_is_asked_for_and_described()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Answer(200, ReportHarness.Json("PENDING"));
        var job = await Create();
        Assert.Equal((ReportHarness.Id, "PENDING", TestClient.Profile, "main"), (job.ReportId, job.Status, job.ProfileId, job.Connection));
        var call = Assert.Single(harness.Amazon.Calls);
        Assert.Equal("application/vnd.createasyncreportrequest.v3+json", call.Header("Content-Type"));
        Assert.Contains("application/vnd.createasyncreportresponse.v3+json", call.Header("Accept"), StringComparison.Ordinal);
        Assert.Equal(TestClient.Profile, call.Header("Amazon-Advertising-API-Scope"));
    }

    [Fact]
    public async Task A_425_is_followed_to_the_report_that_it_names()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Answer(425, Duplicate);
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("PROCESSING", columns: "\"clicks\",\"campaignId\""));
        Assert.Equal((ReportHarness.Id, "PROCESSING"), ((await Create()).ReportId, "PROCESSING"));
    }

    [Fact]
    public async Task A_425_that_names_another_report_is_not_followed()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Answer(425, Duplicate);
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("PROCESSING", columns: "\"impressions\""));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(Create);
        Assert.Equal(FailureKind.NotUnderstood, failure.Kind);
        Assert.Contains(ReportHarness.Id, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, harness.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_425_without_an_id_is_waited_out()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Answer(425, """{"code":"425","detail":"Too early"}""").Answer(200, ReportHarness.Json("PENDING"));
        Assert.Equal(ReportHarness.Id, (await Create()).ReportId);
        Assert.Equal(TimeSpan.FromSeconds(1), harness.Amazon.Calls[1].At - harness.Amazon.Calls[0].At);
    }

    [Fact]
    public async Task A_425_that_never_names_a_report_ends()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Always(425, """{"code":"425","detail":"Too early"}""");
        Assert.Equal(425, (int)(await Assert.ThrowsAsync<AdsApiException>(Create)).Status!);
        Assert.Equal(5, harness.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_425_whose_report_is_gone_is_asked_for_anew()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Answer(425, Duplicate).Answer(200, ReportHarness.Json("PENDING", "99999999-2222-3333-4444-555555555555"));
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(404, """{"code":404,"detail":"Not Found"}""");
        Assert.Equal("99999999-2222-3333-4444-555555555555", (await Create()).ReportId);
    }

    [Theory]
    [InlineData(504)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_lost_answer_leads_to_the_report_that_was_made(int status)
    {
        var route = harness.Amazon.On("POST", ReportHarness.Create);
        if (status > 0) route.Answer(status);
        else route.Throw(new HttpRequestException(HttpRequestError.ResponseEnded));
        route.Answer(425, Duplicate);
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("PENDING"));
        Assert.Equal(ReportHarness.Id, (await Create()).ReportId);
    }

    [Fact]
    public async Task A_429_without_Retry_After_slows_all_reports_of_the_region_and_nothing_else()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Answer(429, "<html><title>429 Too Many Requests</title></html>").Answer(200, ReportHarness.Json("PENDING"));
        Assert.Equal(ReportHarness.Id, (await Create()).ReportId);
        var state = Assert.Single(harness.Test.Client.Limits.Snapshot(), state => state.Key.Kind == BucketKind.Reports);
        Assert.Equal((1, 2), (state.ThrottledCount, state.AcquiredCount));
        Assert.True(state.CurrentRate < state.Settings.RequestsPerSecond);
        Assert.DoesNotContain(harness.Test.Client.Limits.Snapshot(), other => other.Key.Kind == BucketKind.Profile && other.ThrottledCount > 0);
    }

    [Fact]
    public async Task Requests_for_reports_share_a_strict_limit_whatever_the_profile()
    {
        harness.Amazon.On("POST", ReportHarness.Create).Always(200, ReportHarness.Json("PENDING"));
        await harness.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 24).Select(profile =>
            harness.Reports.CreateAsync(harness.Test.Connection, profile.ToString(), ReportHarness.Request))));
        // A burst of 4, then 2 a second.
        Assert.Equal(10, harness.Amazon.Calls.Max(call => call.At).TotalSeconds, precision: 1);
    }

    [Fact]
    public async Task A_report_that_Amazon_no_longer_knows_is_none()
    {
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(404, """{"code":404,"detail":"Not Found"}""");
        harness.Amazon.On("DELETE", ReportHarness.Get()).Answer(200, """{"code":"200","detail":"ok"}""").Answer(404, """{"code":404,"detail":"Not Found"}""");
        Assert.Null(await harness.Reports.FindAsync(harness.Test.Connection, TestClient.Profile, ReportHarness.Id));
        Assert.True(await harness.Reports.DeleteAsync(harness.Test.Connection, TestClient.Profile, ReportHarness.Id));
        Assert.False(await harness.Reports.DeleteAsync(harness.Test.Connection, TestClient.Profile, ReportHarness.Id));
    }

    private Task<ReportJob> Create() =>
        harness.Clock.RunAsync(harness.Reports.CreateAsync(harness.Test.Connection, TestClient.Profile, ReportHarness.Request));
}
