using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Diagnostics;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Budgets;

/// <summary>
/// Reads the 207 answers of writes of budget rules. Rules are answered by a list of responses without an index, in the
/// order of the items: a response that names a rule that was sent belongs to it, wherever it stands; others belong to
/// the item at their place, and to none where some are missing. Pairs are answered by index. Decides on data alone.
/// </summary>
internal static class BudgetRuleAnswers
{
    /// <summary>One answer per item, in the order of the items.</summary>
    /// <param name="body">The body: <c>{"responses":[…]}</c>.</param>
    /// <param name="ruleIds">The rules that were sent; null for one that is to be made.</param>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<string?> ruleIds)
    {
        var responses = AnswerShape.Read(BudgetRuleShapes.BudgetRuleResponses, body.Span).Responses ?? [];
        var answers = new ItemAnswer?[ruleIds.Count];
        for (var place = 0; place < responses.Count; place++)
        {
            var index = Find(ruleIds, responses[place].RuleId)
                ?? (responses.Count == ruleIds.Count && FitsPlace(ruleIds[place], responses[place].RuleId) ? place : null);
            if (index is not { } found) continue;
            var answer = Answer(responses[place]);
            answers[found] = answers[found] is { } earlier && earlier.Status != answer.Status ? ItemAnswer.Contradictory : answer;
        }

        return Array.ConvertAll(answers, answer => answer ?? ItemAnswer.Missing);
    }

    /// <summary>One answer per pair, in the order of the pairs.</summary>
    /// <param name="pairs">The pairs that were sent.</param>
    /// <param name="successes">What the answer calls carried out.</param>
    /// <param name="errors">What the answer calls refused.</param>
    public static ItemAnswer[] OfPairs(
        IReadOnlyList<CampaignBudgetRule> pairs, IReadOnlyList<BudgetRulePairResponse> successes, IReadOnlyList<BudgetRulePairResponse> errors)
    {
        var answers = new ItemAnswer?[pairs.Count];
        foreach (var success in successes) Put(success, new ItemAnswer(WriteStatus.Success, success.RuleId));
        foreach (var error in errors)
        {
            Put(error, new ItemAnswer(
                WriteStatus.Failed,
                error.RuleId,
                error.Code ?? "unknownError",
                Redaction.Redact(error.Details ?? "Amazon refused this item and gave no reason.")));
        }

        return Array.ConvertAll(answers, answer => answer ?? ItemAnswer.Missing);

        // The place counts; an answer that names another pair than the one in its place answers none.
        void Put(BudgetRulePairResponse response, ItemAnswer answer)
        {
            if (response.Index is not { } place || place < 0 || place >= pairs.Count) return;
            var pair = pairs[(int)place];
            if ((response.RuleId ?? pair.RuleId) != pair.RuleId || (response.CampaignId ?? pair.CampaignId) != pair.CampaignId) return;
            answers[place] = answers[place] is { } earlier && earlier.Status != answer.Status ? ItemAnswer.Contradictory : answer;
        }
    }

    private static int? Find(IReadOnlyList<string?> ruleIds, string? ruleId)
    {
        if (string.IsNullOrEmpty(ruleId)) return null;
        for (var index = 0; index < ruleIds.Count; index++)
        {
            if (ruleIds[index] == ruleId) return index;
        }

        return null;
    }

    // A response that names a rule nobody sent answers no update.
    private static bool FitsPlace(string? sent, string? answered) => sent is null || string.IsNullOrEmpty(answered);

    private static ItemAnswer Answer(BudgetRuleResponse response) => IsOk(response.Code)
        ? new ItemAnswer(WriteStatus.Success, response.RuleId)
        : new ItemAnswer(
            WriteStatus.Failed,
            string.IsNullOrEmpty(response.RuleId) ? null : response.RuleId,
            response.Code ?? "unknownError",
            Redaction.Redact(response.Details ?? "Amazon refused this item and gave no reason."));

    private static bool IsOk(string? code) => code is not null
        && (code.Equals("Ok", StringComparison.OrdinalIgnoreCase)
            || code.Equals("SUCCESS", StringComparison.OrdinalIgnoreCase)
            || code is "200" or "201" or "207");
}
