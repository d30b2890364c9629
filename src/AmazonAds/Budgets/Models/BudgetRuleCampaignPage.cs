using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A page of the campaigns of a rule.</summary>
internal sealed class BudgetRuleCampaignPage : AdsObject
{
    /// <summary>The campaigns.</summary>
    public IReadOnlyList<BudgetRuleCampaign>? AssociatedCampaigns { get; set; }

    /// <summary>The cursor of the next page.</summary>
    public string? NextToken { get; set; }
}
