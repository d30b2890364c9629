using System.Text.Json;
using AmazonAds.Budgets;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>Each campaign asked about comes out once: as what is told of it, or as an error.</summary>
public sealed class BudgetReportTests : IDisposable
{
    private const string Usage = "/sp/campaigns/budget/usage";

    private readonly TestClient test = new();

    public BudgetReportTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task More_than_a_hundred_ids_make_several_requests_and_a_double_is_asked_once()
    {
        var sizes = new List<int>();
        test.Amazon.On("POST", Usage).Always(request =>
        {
            var ids = Ids(request);
            sizes.Add(ids.Length);
            return FakeRoute.Message(207, JsonSerializer.Serialize(new
            {
                success = ids.Select((id, index) => new { campaignId = id, index, budget = 10.5, budgetUsagePercent = 12.34 }),
                error = Array.Empty<object>(),
            }));
        });
        var report = await AskAsync([.. Enumerable.Range(1, 150).Select(id => id.ToString()), "1", "2"]);
        Assert.Equal([100, 50], sizes);
        Assert.Equal(150, report.Items.Count);
        Assert.Equal((TestClient.Profile, "SponsoredProducts", 10.5m, 12.34m),
            (report.Items[0].ProfileId, report.Items[0].AdProduct, report.Items[0].Budget, report.Items[0].BudgetUsagePercent));
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task Errors_name_their_campaign_also_where_only_the_place_is_told()
    {
        test.Amazon.On("POST", Usage).Answer(207, """{"success":[{"campaignId":"2","index":1,"budget":1}],"error":[{"index":0,"code":"NOT_FOUND","details":"no"}]}""");
        var report = await AskAsync("1", "2");
        var error = Assert.Single(report.Errors);
        Assert.Equal(("1", "NOT_FOUND", "no"), (error.CampaignId, error.ErrorCode, error.Message));
    }

    [Fact]
    public async Task What_the_answer_says_nothing_of_is_an_error()
    {
        test.Amazon.On("POST", Usage).Answer(207, """{"success":[{"campaignId":"2","index":1,"budget":1}],"error":[]}""");
        var error = Assert.Single((await AskAsync("1", "2")).Errors);
        Assert.Equal(("1", "noAnswer"), (error.CampaignId, error.ErrorCode));
    }

    [Fact]
    public async Task The_nested_error_of_Sponsored_Products_is_read()
    {
        test.Amazon.On("POST", "/sp/campaigns/budgetRecommendations").Answer(200,
            """{"budgetRecommendationsSuccessResults":[],"budgetRecommendationsErrorResults":[{"campaignId":"1","index":0,"Error":{"code":"404","details":"none"}}]}""");
        var report = await test.Clock.RunAsync(test.Client.Budgets.GetRecommendationsAsync(
            test.Connection, TestClient.Profile, AdProduct.SponsoredProducts, ["1"]));
        Assert.Equal(("404", "none"), (Assert.Single(report.Errors).ErrorCode, report.Errors[0].Message));
    }

    [Fact]
    public async Task It_is_a_read_and_asked_again_after_a_fault()
    {
        test.Amazon.On("POST", Usage).Answer(503).Answer(207, """{"success":[{"campaignId":"1","index":0}],"error":[]}""");
        Assert.Single((await AskAsync("1")).Items);
    }

    [Fact]
    public async Task An_answer_that_is_no_report_is_said_to_be_none()
    {
        test.Amazon.On("POST", Usage).Answer(207, "[]");
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => AskAsync("1"));
        Assert.Equal(FailureKind.NotUnderstood, failure.Kind);
    }

    private static string[] Ids(FakeRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return [.. body.RootElement.GetProperty("campaignIds").EnumerateArray().Select(id => id.GetString()!)];
    }

    private Task<BudgetReport<BudgetUsage>> AskAsync(params string[] ids) => test.Clock.RunAsync(
        test.Client.Budgets.GetUsageAsync(test.Connection, TestClient.Profile, AdProduct.SponsoredProducts, ids));
}
