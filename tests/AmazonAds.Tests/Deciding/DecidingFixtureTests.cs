using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;
using AmazonAds.Recommendations;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>
/// Amazon's own examples of these operations: every answer goes through the models and comes out as it went in, and every
/// request is made again of our objects.
/// </summary>
public sealed class DecidingFixtureTests
{
    private const string Profile = "7";

    [SharedFact]
    public void No_answer_loses_anything()
    {
        var files = Files();
        Assert.True(files.Count >= 48, $"{files.Count} files");
        foreach (var file in files)
        {
            var recording = Load(file);
            var operation = Find(recording.GetProperty("request"))!;
            var body = recording.GetProperty("response").GetProperty("body");
            SameJson.Assert(body, operation.RoundTrip(Encoding.UTF8.GetBytes(body.GetRawText())), file);
        }
    }

    [SharedFact]
    public void Every_request_is_made_again()
    {
        var withBody = 0;
        foreach (var file in Files())
        {
            var recorded = Load(file).GetProperty("request");
            var operation = Find(recorded)!;
            var body = RequestBody(recorded);
            var made = operation.Request(body);

            Assert.Equal((file, recorded.GetProperty("method").GetString()), (file, made.Method.Method));
            Assert.Equal((file, operation.Path(recorded)), (file, made.Path.Split('?')[0]));
            if (body.ValueKind == JsonValueKind.Null)
            {
                Assert.True(made.Body.IsEmpty, file);
                continue;
            }

            using var document = JsonDocument.Parse(made.Body);
            SameJson.Assert(body, document.RootElement, file);
            withBody++;
        }

        Assert.True(withBody >= 28, $"{withBody} bodies");
    }

    private static List<string> Files() =>
    [
        .. SharedFiles.Fixtures("official-examples", "*.json")
            .Where(file => Find(SharedFiles.Json(file).GetProperty("request")) is not null)
            .Select(file => Path.GetFileName(file)),
    ];

    private static JsonElement Load(string file) => SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "official-examples", file));

    // Some bodies are texts with placeholders in place of numbers.
    private static JsonElement RequestBody(JsonElement request)
    {
        var body = request.GetProperty("body");
        if (body.ValueKind != JsonValueKind.String) return body;
        var text = System.Text.RegularExpressions.Regex.Replace(body.GetString()!, @"(?<!"")\{\{\w+\}\}(?!"")", "123");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static FixtureOperation? Find(JsonElement request)
    {
        var method = request.GetProperty("method").GetString();
        var path = request.GetProperty("url").GetString()!.Split('?')[0].Replace("{{api_url}}", "", StringComparison.Ordinal);
        if (path.Split('/') is not [_, "sp" or "sb" or "sd", ..]) return null;
        var product = path[1..3] switch { "sp" => AdProduct.SponsoredProducts, "sb" => AdProduct.SponsoredBrands, _ => AdProduct.SponsoredDisplay };
        return (method, path[3..]) switch
        {
            ("GET", "/budgetRules") => Of(BudgetRuleShapes.BudgetRulePage, _ => BudgetRuleRequests.List(product, Profile, null)),
            ("GET", "/budgetRules/:budgetRuleId") => Of(BudgetRuleShapes.BudgetRuleAnswer, _ => BudgetRuleRequests.One(product, Profile, "r")),
            ("GET", "/budgetRules/:budgetRuleId/campaigns") =>
                Of(BudgetRuleShapes.BudgetRuleCampaignPage, _ => BudgetRuleRequests.Campaigns(product, Profile, "r", null)),
            ("GET", "/campaigns/:campaignId/budgetRules") =>
                Of(BudgetRuleShapes.CampaignBudgetRules, _ => BudgetRuleRequests.OfCampaign(product, Profile, "c")),
            ("POST", "/campaigns/budgetRules/recommendations") =>
                Of(BudgetRuleShapes.RecommendedBudgetEvents, body => BudgetRuleRequests.Events(product, Profile, body.GetProperty("campaignId").GetString()!)),
            ("POST", "/budgetRules") => Of(BudgetRuleShapes.BudgetRuleResponses, body => Write(
                BudgetRuleWrites.Create(product), Items(body, BudgetRuleShapes.BudgetRuleDetails), _ => null)),
            ("PUT", "/budgetRules") => Of(BudgetRuleShapes.BudgetRuleResponses, body => Write(
                BudgetRuleWrites.Update(product), Items(body, BudgetRuleShapes.BudgetRule), rule => rule.RuleId)),
            ("POST", "/campaigns/:campaignId/budgetRules") => Of(BudgetRuleShapes.BudgetRuleResponses, body => Write(
                BudgetRuleWrites.AssociateByCampaign(product), Texts(body, "budgetRuleIds").Select(id => new CampaignBudgetRule("c", id)), pair => pair.RuleId)),
            ("DELETE", "/campaigns/:campaignId/budgetRules/:budgetRuleId") => Of(BudgetRuleShapes.BudgetRuleResponses, _ => Write(
                BudgetRuleWrites.DisassociateOneByOne(product), [new CampaignBudgetRule("c", "r")], pair => pair.RuleId)),
            ("POST", "/campaigns/budget/usage") => Of(
                BudgetQuestions.Usage(product).Shape, body => BudgetQuestions.Usage(product).Request(Profile, Texts(body, "campaignIds"))),
            ("POST", "/campaigns/budgetRecommendations") => Of(
                BudgetQuestions.Recommendation(product).Shape, body => BudgetQuestions.Recommendation(product).Request(Profile, Texts(body, "campaignIds"))),
            ("POST", "/targets/bid/recommendations") => Of(RecommendationShapes.ThemedBidsAnswer, Bids),
            ("POST", "/targets/keywords/recommendations") => Of(RecommendationShapes.KeywordRecommendationAnswer, Keywords),
            _ => null,
        };
    }

    private static AdsRequest Bids(JsonElement body)
    {
        var query = new BidQuery
        {
            CampaignId = body.GetProperty("campaignId").ToString(),
            AdGroupId = body.GetProperty("adGroupId").ToString(),
            Expressions = [.. body.GetProperty("targetingExpressions").EnumerateArray().Select(item => ExpressionText.Of(item.GetProperty("type").GetString()!))],
        };
        Assert.Null(query.Refusal());
        return RecommendationRequests.Bids(Profile, query, query.Expressions);
    }

    private static AdsRequest Keywords(JsonElement body)
    {
        string? Text(string name) => body.TryGetProperty(name, out var value) ? value.ToString() : null;
        var query = new KeywordQuery
        {
            CampaignId = Text("campaignId"),
            AdGroupId = Text("adGroupId"),
            Asins = body.TryGetProperty("asins", out _) ? Texts(body, "asins") : [],
            MaxRecommendations = int.Parse(Text("maxRecommendations")!),
            SortDimension = Text("sortDimension"),
            Locale = Text("locale"),
            BiddingStrategy = Text("biddingStrategy"),
        };
        Assert.Null(query.Refusal());
        return RecommendationRequests.Keywords(Profile, query);
    }

    private static IEnumerable<T> Items<T>(JsonElement body, Shape<T> shape)
        where T : AdsObject, new() =>
        body.GetProperty("budgetRulesDetails").EnumerateArray().Select(item => AnswerShape.Read(shape, Encoding.UTF8.GetBytes(item.GetRawText())));

    private static string[] Texts(JsonElement body, string name) => [.. body.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static AdsRequest Write<T>(BatchWrite<T> write, IEnumerable<T> values, Func<T, string?> idOf) =>
        write.Request(Profile, [.. values.Select(value => new WriteInput<T>(null!, Profile, idOf(value), value))]);

    private static FixtureOperation Of<T>(Shape<T> shape, Func<JsonElement, AdsRequest> request)
        where T : AdsObject, new() => new(
        json =>
        {
            var item = AnswerShape.Read(shape, json);
            using var document = JsonDocument.Parse(ShapeJson.WriteUtf8(writer => shape.Write(writer, item)));
            return document.RootElement.Clone();
        },
        request);
}
