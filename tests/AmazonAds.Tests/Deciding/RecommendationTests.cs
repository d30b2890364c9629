using System.Text.Json;
using AmazonAds.Recommendations;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>Suggested bids and keywords: what is asked, what is refused before a call, and what comes of the answer.</summary>
public sealed class RecommendationTests : IDisposable
{
    private const string Bids = "/sp/targets/bid/recommendations";
    private const string Keywords = "/sp/targets/keywords/recommendations";

    private readonly TestClient test = new();

    public RecommendationTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Every_theme_gives_one_object_per_expression()
    {
        const string Of = """{"targetingExpression":{"type":"CLOSE_MATCH"},"bidValues":[{"suggestedBid":0.5},{"suggestedBid":0.75},{"suggestedBid":1}]}""";
        test.Amazon.On("POST", Bids).Answer(200, $$"""
            {"bidRecommendations":[
              {"theme":"CONVERSION_OPPORTUNITIES","bidRecommendationsForTargetingExpressions":[{{Of}}]},
              {"theme":"PRIME_DAY","bidRecommendationsForTargetingExpressions":[{{Of}}]}]}
            """);
        var bids = await AskAsync(new BidQuery { CampaignId = "1", AdGroupId = "2", Expressions = [ExpressionText.Of("close_match")] });
        Assert.Equal(["CONVERSION_OPPORTUNITIES", "PRIME_DAY"], bids.Select(bid => bid.Theme));
        Assert.All(bids, bid => Assert.Equal(
            (TestClient.Profile, "1", "2", 0.5m, 0.75m, 1m),
            (bid.ProfileId, bid.CampaignId, bid.AdGroupId, bid.SuggestedBidLower, bid.SuggestedBid, bid.SuggestedBidUpper)));
    }

    [Fact]
    public async Task Analyses_stand_with_their_expression()
    {
        test.Amazon.On("POST", Bids).Answer(200, """
            {"bidRecommendations":[{"theme":"T","bidRecommendationsForTargetingExpressions":[
              {"targetingExpression":{"type":"KEYWORD_EXACT_MATCH","value":"a"},"bidValues":[{"suggestedBid":1}]},
              {"targetingExpression":{"type":"KEYWORD_EXACT_MATCH","value":"b"},"bidValues":[{"suggestedBid":2}]}],
             "bidAnalysesForTargetingExpressions":[
              {"targetingExpression":{"type":"KEYWORD_EXACT_MATCH","value":"b"},"bidAnalyses":{"ALL":[{"bid":2,"type":"SUGGESTED","impactMetrics":{"estimatedImpressionAvg":7}}]}}]}]}
            """);
        var bids = await AskAsync(new BidQuery { CampaignId = "1", AdGroupId = "2", Expressions = [ExpressionText.Of("EXACT", "a"), ExpressionText.Of("EXACT", "b")] });
        Assert.Null(bids[0].BidAnalyses);
        Assert.Equal(7, bids[1].BidAnalyses!.All![0].ImpactMetrics!.EstimatedImpressionAvg);
        Assert.Equal((2m, null), (bids[1].SuggestedBid, bids[1].SuggestedBidLower));
    }

    [Fact]
    public async Task More_than_a_hundred_expressions_make_several_requests()
    {
        var sizes = new List<int>();
        test.Amazon.On("POST", Bids).Always(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            sizes.Add(body.RootElement.GetProperty("targetingExpressions").GetArrayLength());
            return FakeRoute.Message(200, """{"bidRecommendations":[]}""");
        });
        var expressions = Enumerable.Range(0, 201).Select(index => ExpressionText.Of("BROAD", $"k{index}")).ToList();
        Assert.Empty(await AskAsync(new BidQuery { CampaignId = "1", AdGroupId = "2", Expressions = expressions }));
        Assert.Equal([100, 100, 1], sizes);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        var good = new BidQuery { CampaignId = "1", AdGroupId = "2", Expressions = [ExpressionText.Of("BROAD", "a")] };
        Assert.Null(good.Refusal());
        Assert.NotNull((good with { Expressions = [] }).Refusal());
        Assert.NotNull((good with { AdGroupId = null }).Refusal());
        Assert.NotNull((good with { CampaignId = null }).Refusal());
        Assert.NotNull((good with { Asins = ["B000000001"] }).Refusal());
        Assert.NotNull((good with { AdGroupId = null, Asins = [.. Enumerable.Repeat("B000000001", 51)] }).Refusal());
        Assert.NotNull((good with { PlacementAdjustments = new Dictionary<string, int> { ["PLACEMENT_TOP"] = 901 } }).Refusal());

        var keywords = new KeywordQuery { CampaignId = "1", AdGroupId = "2" };
        Assert.Null(keywords.Refusal());
        Assert.NotNull((keywords with { MaxRecommendations = 201 }).Refusal());
        Assert.NotNull((keywords with { MaxRecommendations = -1 }).Refusal());
        Assert.NotNull((keywords with { OwnKeywords = [.. Enumerable.Repeat(new OwnKeyword("a"), 101)] }).Refusal());
        Assert.NotNull(new KeywordQuery().Refusal());
    }

    [Theory]
    [InlineData(100, 1.79)]
    [InlineData(1, 179)]
    public async Task Bids_of_keywords_come_in_the_currency_and_not_in_its_minor_units(int minorUnits, double bid)
    {
        test.Amazon.On("POST", Keywords).Answer(200,
            """{"keywordTargetList":[{"keyword":"soap","bidInfo":[{"matchType":"EXACT","rank":1,"bid":179,"suggestedBid":{"rangeStart":141,"rangeMedian":179,"rangeEnd":282}}]}]}""");
        var keywords = await test.Clock.RunAsync(test.Client.Recommendations.GetKeywordsAsync(
            test.Connection, TestClient.Profile, new KeywordQuery { Asins = ["B000000001"], MinorUnits = minorUnits }));
        var info = Assert.Single(Assert.Single(keywords).BidInfo!);
        Assert.Equal(((decimal)bid, 282m / minorUnits, 1L), (info.Bid!.Value, info.SuggestedBid!.RangeEnd!.Value, info.Rank!.Value));
        Assert.Equal("soap", keywords[0].KeywordText);
    }

    [Theory]
    [InlineData("US", 5)]
    [InlineData("JP", 5)]
    [InlineData("ZA", 4)]
    [InlineData(null, 5)]
    public void A_marketplace_gets_the_newest_version_that_it_has(string? country, int version) => Assert.Equal(version, KeywordVersions.Of(country));

    [Theory]
    [InlineData("broad", "a b", "KEYWORD_BROAD_MATCH=a b")]
    [InlineData("EXACT", "a", "KEYWORD_EXACT_MATCH=a")]
    [InlineData("QUERY_HIGH_REL_MATCHES", null, "CLOSE_MATCH")]
    [InlineData("ASIN_ACCESSORY_RELATED", null, "COMPLEMENTS")]
    [InlineData("ASIN_SAME_AS", "B1", "PAT_ASIN=B1")]
    [InlineData("NEW_THING", "x", "NEW_THING=x")]
    public void Rows_speak_other_words_than_recommendations(string type, string? value, string expression) =>
        Assert.Equal(expression, ExpressionText.Of(type, value).ToString());

    [Theory]
    [InlineData("pat_asin=B1", "PAT_ASIN=B1")]
    [InlineData("KEYWORD_BROAD_MATCH=a=b", "KEYWORD_BROAD_MATCH=a=b")]
    [InlineData(" close_match ", "CLOSE_MATCH")]
    public void Texts_are_read(string text, string expression) => Assert.Equal(expression, ExpressionText.Parse(text).ToString());

    private Task<IReadOnlyList<BidRecommendation>> AskAsync(BidQuery query) =>
        test.Clock.RunAsync(test.Client.Recommendations.GetBidsAsync(test.Connection, TestClient.Profile, query));
}
