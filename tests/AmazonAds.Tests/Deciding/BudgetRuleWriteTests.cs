using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>Budget rules are written in batches, and every item gets the answer that is its own.</summary>
public sealed class BudgetRuleWriteTests : IDisposable
{
    private readonly TestClient test = new();

    public BudgetRuleWriteTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Rules_go_in_batches_of_25()
    {
        var sizes = new List<int>();
        test.Amazon.On("POST", "/sp/budgetRules").Always(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            var count = body.RootElement.GetProperty("budgetRulesDetails").GetArrayLength();
            sizes.Add(count);
            return FakeRoute.Message(207, Answer(Enumerable.Range(0, count).Select(index => ($"r{sizes.Count}-{index}", "Ok"))));
        });
        var outcomes = await WriteAsync(BudgetRuleWrites.Create(AdProduct.SponsoredProducts), Enumerable.Range(0, 60).Select(index => ((string?)null, Rules.Schedule($"n{index}"))));
        Assert.Equal([25, 25, 10], sizes);
        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        Assert.Equal(60, outcomes.Select(outcome => outcome.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_create_of_unknown_fate_is_not_sent_again(int status)
    {
        test.Amazon.On("POST", "/sp/budgetRules").Answer(status);
        var outcome = Assert.Single(await WriteAsync(BudgetRuleWrites.Create(AdProduct.SponsoredProducts), [(null, Rules.Schedule())]));
        Assert.Equal(WriteStatus.Unknown, outcome.Status);
        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task A_throttled_create_is_sent_again()
    {
        test.Amazon.On("POST", "/sp/budgetRules").Answer(429).Answer(207, Answer([("r1", "Ok")]));
        var outcome = Assert.Single(await WriteAsync(BudgetRuleWrites.Create(AdProduct.SponsoredProducts), [(null, Rules.Schedule())]));
        Assert.Equal(("r1", WriteStatus.Success), (outcome.Id, outcome.Status));
    }

    [Fact]
    public async Task Updates_are_matched_by_the_rule_that_an_answer_names()
    {
        test.Amazon.On("PUT", "/sb/budgetRules").Answer(207, Answer([("c", "Ok"), ("a", "Ok"), ("b", "INVALID_ARGUMENT")]));
        var outcomes = await WriteAsync(BudgetRuleWrites.Update(AdProduct.SponsoredBrands), Updates("a", "b", "c"));
        Assert.Equal(
            [("a", WriteStatus.Success, (string?)null), ("b", WriteStatus.Failed, "INVALID_ARGUMENT"), ("c", WriteStatus.Success, null)],
            outcomes.Select(outcome => (outcome.Id!, outcome.Status, outcome.Code)));
    }

    [Fact]
    public async Task An_answer_that_says_nothing_of_an_item_leaves_it_unknown()
    {
        test.Amazon.On("PUT", "/sp/budgetRules").Answer(207, Answer([("a", "Ok"), ("stranger", "Ok")]));
        var outcomes = await WriteAsync(BudgetRuleWrites.Update(AdProduct.SponsoredProducts), Updates("a", "b"));
        Assert.Equal([WriteStatus.Success, WriteStatus.Unknown], outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task Fewer_answers_than_creates_leave_all_of_them_unknown()
    {
        test.Amazon.On("POST", "/sp/budgetRules").Answer(207, Answer([("r1", "Ok")]));
        var outcomes = await WriteAsync(BudgetRuleWrites.Create(AdProduct.SponsoredProducts), [(null, Rules.Schedule("x")), (null, Rules.Schedule("y"))]);
        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Unknown, outcome.Status));
    }

    [Fact]
    public async Task A_rule_answered_as_good_and_bad_is_unknown()
    {
        test.Amazon.On("PUT", "/sp/budgetRules").Answer(207, Answer([("a", "Ok"), ("a", "INVALID_ARGUMENT")]));
        Assert.Equal(WriteStatus.Unknown, Assert.Single(await WriteAsync(BudgetRuleWrites.Update(AdProduct.SponsoredProducts), Updates("a"))).Status);
    }

    [Fact]
    public async Task Every_campaign_gets_requests_of_its_own()
    {
        var calls = new List<string>();
        foreach (var campaign in new[] { "1", "2" })
        {
            test.Amazon.On("POST", $"/sd/campaigns/{campaign}/budgetRules").Always(request =>
            {
                using var body = JsonDocument.Parse(request.Body);
                string[] ids = [.. body.RootElement.GetProperty("budgetRuleIds").EnumerateArray().Select(id => id.GetString()!)];
                calls.Add(campaign + ":" + string.Join(",", ids));
                return FakeRoute.Message(207, Answer(ids.Select(id => (id, "Ok"))));
            });
        }

        var outcomes = await WriteAsync(
            BudgetRuleWrites.Associate(AdProduct.SponsoredDisplay),
            from campaign in new[] { "1", "2" } from rule in new[] { "a", "b" } select ((string?)rule, new CampaignBudgetRule(campaign, rule)));
        Assert.Equal(["1:a,b", "2:a,b"], calls);
        Assert.Equal(4, outcomes.Count(outcome => outcome.Status == WriteStatus.Success));
    }

    [Fact]
    public async Task A_refused_disassociation_is_a_failure_of_its_pair_alone()
    {
        test.Amazon.On("DELETE", "/sb/campaigns/1/budgetRules/a").Answer(422, """{"code":"422","details":"not associated"}""");
        test.Amazon.On("DELETE", "/sb/campaigns/1/budgetRules/b").Answer(200);
        var outcomes = await WriteAsync(
            BudgetRuleWrites.Disassociate(AdProduct.SponsoredBrands),
            [("a", new CampaignBudgetRule("1", "a")), ("b", new CampaignBudgetRule("1", "b"))]);
        Assert.Equal([WriteStatus.Failed, WriteStatus.Success], outcomes.Select(outcome => outcome.Status));
        Assert.Contains("not associated", outcomes[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_of_Sponsored_Products_go_fifty_at_a_time_whatever_the_campaigns()
    {
        var sizes = new List<int>();
        test.Amazon.On("POST", "/sp/budgetRulesAssociation").Always(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            var pairs = body.RootElement.GetProperty("budgetRulesAssociations").EnumerateArray()
                .Select((pair, index) => new { campaignId = pair.GetProperty("campaignId").GetString(), ruleId = pair.GetProperty("budgetRuleId").GetString(), index, code = "Ok" })
                .Reverse().ToList();
            sizes.Add(pairs.Count);
            return FakeRoute.Message(207, JsonSerializer.Serialize(new
            {
                budgetRulesAssociations = new
                {
                    successList = pairs.Where(pair => pair.campaignId != "13"),
                    errorList = pairs.Where(pair => pair.campaignId == "13").Select(pair => new { pair.campaignId, pair.ruleId, pair.index, code = "NO", details = "unlucky" }),
                },
            }));
        });
        var outcomes = await WriteAsync(
            BudgetRuleWrites.Associate(AdProduct.SponsoredProducts),
            Enumerable.Range(1, 120).Select(campaign => ((string?)"a", new CampaignBudgetRule(campaign.ToString(), "a"))));
        Assert.Equal([50, 50, 20], sizes);
        var failed = Assert.Single(outcomes, outcome => outcome.Status != WriteStatus.Success);
        Assert.Equal(("13", WriteStatus.Failed, "unlucky"), (((CampaignBudgetRule)failed.Input!).CampaignId, failed.Status, failed.Message));
    }

    [Theory]
    [InlineData("""{"successList":[{"index":1,"campaignId":"2","ruleId":"a"}]}""", WriteStatus.Unknown, WriteStatus.Success)]
    [InlineData("""{"successList":[{"index":0,"campaignId":"9","ruleId":"a"},{"index":1}]}""", WriteStatus.Unknown, WriteStatus.Success)]
    [InlineData("""{"successList":[{"index":0},{"index":1}],"errorList":[{"index":1,"code":"NO"}]}""", WriteStatus.Success, WriteStatus.Unknown)]
    [InlineData("""{"successList":[{"index":0},{"index":7}]}""", WriteStatus.Success, WriteStatus.Unknown)]
    public async Task A_pair_gets_its_own_answer_or_none(string results, WriteStatus first, WriteStatus second)
    {
        test.Amazon.On("POST", "/sp/budgetRulesAssociation/delete").Answer(207, $$"""{"budgetRulesDisAssociations":{{results}}}""");
        var outcomes = await WriteAsync(
            BudgetRuleWrites.Disassociate(AdProduct.SponsoredProducts),
            [("a", new CampaignBudgetRule("1", "a")), ("a", new CampaignBudgetRule("2", "a"))]);
        Assert.Equal([first, second], outcomes.Select(outcome => outcome.Status));
    }

    private static IEnumerable<(string?, BudgetRule)> Updates(params string[] ids) =>
        ids.Select(id => ((string?)id, new BudgetRule { RuleId = id, RuleState = "PAUSED" }));

    private static string Answer(IEnumerable<(string Rule, string Code)> responses) =>
        JsonSerializer.Serialize(new { responses = responses.Select(response => new { ruleId = response.Rule, code = response.Code, details = "words" }) });

    private async Task<List<WriteOutcome>> WriteAsync<T>(BatchWrite<T> write, IEnumerable<(string? Id, T Value)> items)
    {
        await using var writer = new BatchWriter<T>(test.Client, write);
        foreach (var (id, value) in items) await writer.AddAsync(new WriteInput<T>(test.Connection, TestClient.Profile, id, value));
        await test.Clock.RunAsync(writer.CompleteAsync());
        var outcomes = new List<WriteOutcome>();
        await foreach (var outcome in writer.ReadAsync()) outcomes.Add(outcome);
        return outcomes;
    }
}
