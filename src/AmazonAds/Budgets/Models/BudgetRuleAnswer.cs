using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>One rule.</summary>
internal sealed class BudgetRuleAnswer : AdsObject
{
    /// <summary>The rule.</summary>
    public BudgetRule? BudgetRule { get; set; }
}
