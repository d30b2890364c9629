using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Diagnostics;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Budgets;

/// <summary>
/// Reads the 207 answer of a write of budget rules: a list of responses without an index, in the order of the items.
/// A response that names a rule that was sent belongs to it, wherever it stands; others belong to the item at their
/// place, and to none where some are missing. Decides on data alone.
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
