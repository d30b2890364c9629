using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Exports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Exports;

/// <summary>How exports are asked for and looked at, against a scripted Amazon.</summary>
public sealed class ExportCreationTests : IDisposable
{
    private const string Id = "OTZlODY4NTQtN2ZhZi00YWQwLWFmMDEtYjU4NDE0YzUwYWFhLEM";

    private readonly TestClient test = new();

    public ExportCreationTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Products_and_states_are_always_sent()
    {
        test.Amazon.On("POST", "/campaigns/export").Answer(202, """{"exportId":"1","status":"IN_PROGRESS"}""");
        var job = await Create(new ExportRequest(ExportKind.Campaign));
        var call = Assert.Single(test.Amazon.Calls);
        Assert.Equal("application/vnd.campaignsexport.v1+json", call.Header("Content-Type"));
        Assert.StartsWith("application/vnd.campaignsexport.v1+json", call.Header("Accept"), StringComparison.Ordinal);
        using var body = JsonDocument.Parse(call.Body);
        Assert.Equal(["SPONSORED_BRANDS", "SPONSORED_DISPLAY", "SPONSORED_PRODUCTS"], Texts(body, "adProductFilter"));
        Assert.Equal(["ARCHIVED", "ENABLED", "PAUSED"], Texts(body, "stateFilter"));
        Assert.Equal((false, ExportKind.Campaign, ExportRequest.AllStates), (job.IsDone, job.Kind, job.States));
    }

    [Fact]
    public async Task A_429_leads_to_one_job()
    {
        test.Amazon.On("POST", "/ads/export").Answer(429).Answer(429).Answer(202, """{"exportId":"1","status":"PROCESSING"}""");
        var job = await Create(new ExportRequest(ExportKind.Ad));
        Assert.Equal(("1", 3), (job.ExportId, test.Amazon.Calls.Count));
    }

    [Theory]
    [InlineData(504)]
    [InlineData(0)]
    public async Task A_request_whose_answer_got_lost_is_not_repeated(int status)
    {
        var route = test.Amazon.On("POST", "/ads/export");
        _ = status == 0 ? route.Throw(new IOException("The connection broke.")) : route.Answer(status);
        var lost = await Assert.ThrowsAnyAsync<AdsException>(() => Create(new ExportRequest(ExportKind.Ad)));
        Assert.False(lost.SurelyNotCarriedOut);
        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task The_kind_of_an_id_is_known_and_a_failure_has_its_reason()
    {
        test.Amazon.On("GET", "/exports/" + Id).Answer(200, $$"""{"exportId":"{{Id}}","status":"FAILED","error":{"errorCode":"TIMED_OUT","message":"Too large."} }""");
        var job = (await test.Clock.RunAsync(test.Client.Exports.FindAsync(test.Connection, TestClient.Profile, Id)))!;
        Assert.Equal((ExportKind.Campaign, true, "TIMED_OUT: Too large."), (job.Kind, job.IsFailed, job.FailureReason));
        Assert.Equal("application/vnd.campaignsexport.v1+json, application/json", Assert.Single(test.Amazon.Calls).Header("Accept"));
    }

    [Fact]
    public async Task An_id_that_tells_nothing_needs_the_answer_or_the_word()
    {
        test.Amazon.On("GET", "/exports/x").Always(200, """{"exportId":"x","status":"PROCESSING"}""");
        var unclear = await Assert.ThrowsAnyAsync<AdsException>(() => test.Clock.RunAsync(test.Client.Exports.FindAsync(test.Connection, TestClient.Profile, "x")));
        Assert.Contains("-Kind", unclear.Message, StringComparison.Ordinal);
        Assert.Equal(4 + 1, test.Amazon.Calls[0].Header("Accept")!.Split(", ").Length);
        Assert.Equal(ExportKind.Ad, (await test.Clock.RunAsync(test.Client.Exports.FindAsync(test.Connection, TestClient.Profile, "x", ExportKind.Ad)))!.Kind);
    }

    [Fact]
    public async Task An_id_that_Amazon_does_not_know_gives_nothing()
    {
        test.Amazon.On("GET", "/exports/" + Id).Answer(404, """{"message":"The requested resource was not found."}""");
        Assert.Null(await test.Clock.RunAsync(test.Client.Exports.FindAsync(test.Connection, TestClient.Profile, Id)));
    }

    [SharedFact]
    public void The_official_examples_are_understood()
    {
        foreach (var file in SharedFiles.Fixtures("official-examples", "exports-*.json"))
        {
            var example = SharedFiles.Json(file);
            var kind = ExportForm.OfMediaType(example.GetProperty("request").GetProperty("headers").GetProperty("Accept").GetString())!.Kind;
            var body = example.GetProperty("response").GetProperty("body");
            var job = ExportJson.Read(JsonSerializer.SerializeToUtf8Bytes(body), kind, "1", null);
            Assert.Equal(body.GetProperty("status").GetString() == "COMPLETED", job.IsCompleted);
            Assert.Equal(job.IsCompleted, job.IsDone);
            if (!job.IsCompleted) continue;
            Assert.Equal(kind, ExportForm.OfId(job.ExportId)!.Kind);
            Assert.NotNull(job.Url);
            Assert.DoesNotContain("amazonaws", job.ToString(), StringComparison.Ordinal);
        }
    }

    private static string[] Texts(JsonDocument document, string name) => [.. document.RootElement.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    private Task<ExportJob> Create(ExportRequest request) =>
        test.Clock.RunAsync(test.Client.Exports.CreateAsync(test.Connection, TestClient.Profile, request));
}
