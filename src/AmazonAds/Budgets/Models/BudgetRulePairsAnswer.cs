using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The answer of a write of pairs.</summary>
internal sealed class BudgetRulePairsAnswer : AdsObject
{
    /// <summary>The results.</summary>
    public BudgetRulePairResults? Results { get; set; }
}
