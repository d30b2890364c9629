using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The rules of a campaign.</summary>
internal sealed class CampaignBudgetRules : AdsObject
{
    /// <summary>The rules.</summary>
    public IReadOnlyList<BudgetRule>? AssociatedRules { get; set; }
}
