using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A page of the rules of a profile.</summary>
internal sealed class BudgetRulePage : AdsObject
{
    /// <summary>The rules.</summary>
    public IReadOnlyList<BudgetRule>? BudgetRules { get; set; }

    /// <summary>The cursor of the next page.</summary>
    public string? NextToken { get; set; }
}
