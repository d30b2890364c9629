using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What became of many pairs of campaigns and rules.</summary>
internal sealed class BudgetRulePairResults : AdsObject
{
    /// <summary>Those that were carried out.</summary>
    public IReadOnlyList<BudgetRulePairResponse>? SuccessList { get; set; }

    /// <summary>Those that were refused.</summary>
    public IReadOnlyList<BudgetRulePairResponse>? ErrorList { get; set; }
}
