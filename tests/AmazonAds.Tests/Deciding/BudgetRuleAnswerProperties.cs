using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Budgets;

namespace AmazonAds.Tests.Deciding;

/// <summary>Whatever order answers come in, and whatever they leave out, repeat or make up: no item gets another one's.</summary>
public sealed class BudgetRuleAnswerProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Updates_get_their_own_answers(int seed)
    {
        var random = new Random(seed);
        string[] sent = [.. Enumerable.Range(0, random.Next(1, 26)).Select(index => $"rule-{index}")];
        var told = sent.Where(_ => random.Next(10) > 0).ToDictionary(rule => rule, _ => random.Next(3) > 0);
        var responses = told.Select(rule => (Rule: rule.Key, IsOk: rule.Value)).ToList();
        responses.AddRange(responses.Where(_ => random.Next(10) == 0).ToList());
        if (random.Next(2) == 0) responses.Add(("stranger", true));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(responses));

        var body = JsonSerializer.Serialize(new { responses = responses.Select(response => new { ruleId = response.Rule, code = response.IsOk ? "Ok" : "NO" }) });
        var answers = BudgetRuleAnswers.Read(Encoding.UTF8.GetBytes(body), sent);

        Assert.Equal(
            sent.Select(rule => told.TryGetValue(rule, out var isOk) ? isOk ? WriteStatus.Success : WriteStatus.Failed : WriteStatus.Unknown),
            answers.Select(answer => answer.Status));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pairs_get_their_own_answers(int seed)
    {
        var random = new Random(seed);
        CampaignBudgetRule[] sent = [.. Enumerable.Range(0, random.Next(1, 51)).Select(index => new CampaignBudgetRule($"{random.Next(5)}", $"rule-{index}"))];
        var told = Enumerable.Range(0, sent.Length).Where(_ => random.Next(10) > 0).ToDictionary(index => index, _ => random.Next(3) > 0);
        var responses = told.Select(entry => (entry.Value, Response: new BudgetRulePairResponse
        {
            Index = entry.Key,
            CampaignId = sent[entry.Key].CampaignId,
            RuleId = sent[entry.Key].RuleId,
            Code = "x",
        })).ToList();
        responses.AddRange(responses.Where(_ => random.Next(10) == 0).ToList());
        responses.Add((true, new BudgetRulePairResponse { Index = sent.Length + random.Next(3) }));
        responses.Add((true, new BudgetRulePairResponse { Index = 0, CampaignId = "stranger" }));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(responses));

        var answers = BudgetRuleAnswers.OfPairs(
            sent,
            [.. responses.Where(entry => entry.Value).Select(entry => entry.Response)],
            [.. responses.Where(entry => !entry.Value).Select(entry => entry.Response)]);

        Assert.Equal(
            Enumerable.Range(0, sent.Length).Select(index => told.TryGetValue(index, out var isOk) ? isOk ? WriteStatus.Success : WriteStatus.Failed : WriteStatus.Unknown),
            answers.Select(answer => answer.Status));
    }
}
