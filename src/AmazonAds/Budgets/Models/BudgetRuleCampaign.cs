using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A campaign that a budget rule is for.</summary>
public sealed class BudgetRuleCampaign : AdsEntity
{
    /// <summary>The campaign.</summary>
    public string? CampaignId { get; set; }

    /// <summary>Its name.</summary>
    public string? CampaignName { get; set; }

    /// <summary>How the rule stands on it. Read-only.</summary>
    public string? RuleStatus { get; set; }

    /// <summary>The rule.</summary>
    public string? RuleId { get; set; }
}
