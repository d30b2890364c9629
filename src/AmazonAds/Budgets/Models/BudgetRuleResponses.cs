using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The answer of a write: one response per item, in the order of the items.</summary>
internal sealed class BudgetRuleResponses : AdsObject
{
    /// <summary>The responses.</summary>
    public IReadOnlyList<BudgetRuleResponse>? Responses { get; set; }
}
