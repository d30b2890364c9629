using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Recommendations;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>Suggested bids of Sponsored Display: what is asked, what is refused before a call, and whose each answer is.</summary>
public sealed class DisplayBidTests : IDisposable
{
    private const string Path = "/sd/targets/bid/recommendations";
    private const string Good = """{"code":"200","rangeLower":0.5,"rangeUpper":1,"recommended":0.75}""";

    private readonly TestClient test = new();

    public DisplayBidTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Every_target_is_a_bid_or_an_error()
    {
        test.Amazon.On("POST", Path).Answer(207, Answer(Good, """{"code":"400","details":"No."}"""));
        var report = await AskAsync(new DisplayBidQuery { Clauses = [Clause("asinSameAs=B000000001", "7"), Clause("asinSameAs=B000000002", "8")] });
        var bid = Assert.Single(report.Bids);
        Assert.Equal(
            (TestClient.Profile, "SponsoredDisplay", "7", "5", 0.5m, 0.75m, 1m),
            (bid.ProfileId, bid.AdProduct, bid.TargetId, bid.AdGroupId, bid.SuggestedBidLower, bid.SuggestedBid, bid.SuggestedBidUpper));
        Assert.Equal(("clicks", "cpc", "asinSameAs=B000000001"), (bid.BidOptimization, bid.CostType, Assert.Single(bid.Expression!).ToString()));
        var error = Assert.Single(report.Errors);
        Assert.Equal(("8", "400", "No."), (error.Clause.TargetId, error.Code, error.Message));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_answer_of_another_length_is_taken_for_none_of_them(int answered)
    {
        test.Amazon.On("POST", Path).Answer(207, Answer([.. Enumerable.Repeat(Good, answered)]));
        var report = await AskAsync(new DisplayBidQuery { Clauses = [Clause("asinSameAs=B000000001", "7"), Clause("asinSameAs=B000000002", "8")] });
        Assert.Empty(report.Bids);
        Assert.Equal([("7", "noAnswer"), ("8", "noAnswer")], report.Errors.Select(error => (error.Clause.TargetId, error.Code)));
    }

    [Fact]
    public async Task The_request_says_what_bids_are_for_and_spells_conditions_as_the_product_does()
    {
        var sent = new List<FakeRequest>();
        test.Amazon.On("POST", Path).Always(request =>
        {
            sent.Add(request);
            return FakeRoute.Message(207, Answer(Good));
        });
        await AskAsync(new DisplayBidQuery
        {
            Clauses = [Clause("VIEWS(SIMILAR_PRODUCT;LOOKBACK=30)", null) with { ExpressionType = "AUTO" }],
            Asins = ["B000000009"],
            BidOptimization = "REACH",
            CreativeType = "video",
        });
        var request = Assert.Single(sent);
        Assert.Equal("application/vnd.sdtargetingrecommendations.v3.4+json", request.Header("Content-Type"));
        Assert.Equal("application/vnd.sdtargetingrecommendations.v3.3+json", request.Header("Accept"));
        using var body = JsonDocument.Parse(request.Body);
        using var expected = JsonDocument.Parse("""
            {"products":[{"asin":"B000000009"}],"bidOptimization":"reach","costType":"vcpm","creativeType":"VIDEO","targetingClauses":[
              {"targetingClause":{"expressionType":"auto","expression":[{"type":"views","value":[{"type":"similarProduct"},{"type":"lookback","value":"30"}]}]}}]}
            """);
        SameJson.Assert(expected.RootElement, body.RootElement, Path);
    }

    [Fact]
    public async Task More_than_a_hundred_targets_make_several_requests()
    {
        var sizes = new List<int>();
        test.Amazon.On("POST", Path).Always(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            sizes.Add(body.RootElement.GetProperty("targetingClauses").GetArrayLength());
            return FakeRoute.Message(207, Answer([.. Enumerable.Repeat(Good, sizes[^1])]));
        });
        var clauses = Enumerable.Range(0, 201).Select(index => Clause($"asinCategorySameAs={index}", $"{index}")).ToList();
        var report = await AskAsync(new DisplayBidQuery { Clauses = clauses });
        Assert.Equal([100, 100, 1], sizes);
        Assert.Equal(clauses.Select(clause => clause.TargetId), report.Bids.Select(bid => bid.TargetId));
    }

    [Fact]
    public async Task An_answer_that_is_no_object_is_an_error()
    {
        test.Amazon.On("POST", Path).Answer(207, "[]");
        await Assert.ThrowsAsync<AdsConnectionException>(() => AskAsync(new DisplayBidQuery { Clauses = [Clause("asinSameAs=B000000001", "7")] }));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        var good = new DisplayBidQuery { Clauses = [Clause("asinCategorySameAs=1", null)] };
        Assert.Null(good.Refusal());
        Assert.Null((good with { BidOptimization = "Conversions", CostType = "CPC" }).Refusal());
        Assert.Null((good with { BidOptimization = "newer", CostType = "vcpm" }).Refusal());
        Assert.NotNull((good with { Clauses = [] }).Refusal());
        Assert.NotNull((good with { Clauses = [new DisplayClause([])] }).Refusal());
        Assert.NotNull((good with { Clauses = [new DisplayClause([new TargetExpression()])] }).Refusal());
        Assert.NotNull((good with { BidOptimization = "reach", CostType = "cpc" }).Refusal());
        Assert.NotNull((good with { CostType = "vcpm" }).Refusal());
        Assert.NotNull((good with { Asins = ["B1"] }).Refusal());
        Assert.NotNull((good with { Asins = [.. Enumerable.Repeat("B000000001", 10_001)] }).Refusal());
    }

    [Theory]
    [InlineData("similarProduct")]
    [InlineData("views(exactProduct;lookback=30)")]
    [InlineData("PURCHASES(RELATED_PRODUCT;LOOKBACK=7)")]
    public void What_is_about_the_advertised_products_needs_them(string expression)
    {
        var query = new DisplayBidQuery { Clauses = [Clause(expression, null)] };
        Assert.NotNull(query.Refusal());
        Assert.Null((query with { Asins = ["B000000001"] }).Refusal());
    }

    private static DisplayClause Clause(string expression, string? targetId) => DisplayClause.Parse(expression) with { TargetId = targetId, AdGroupId = "5" };

    private static string Answer(params string[] items) =>
        $$"""{"bidOptimization":"clicks","costType":"cpc","bidRecommendations":[{{string.Join(',', items)}}]}""";

    private Task<DisplayBidReport> AskAsync(DisplayBidQuery query) =>
        test.Clock.RunAsync(test.Client.Recommendations.GetDisplayBidsAsync(test.Connection, TestClient.Profile, query));
}
