using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The events suggested for a campaign.</summary>
internal sealed class RecommendedBudgetEvents : AdsObject
{
    /// <summary>The events.</summary>
    public IReadOnlyList<RecommendedBudgetEvent>? RecommendedBudgetRuleEvents { get; set; }
}
