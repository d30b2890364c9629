namespace AmazonAds.Budgets;

/// <summary>A campaign and a budget rule that is to hold for it, or no longer.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="RuleId">The rule.</param>
public sealed record CampaignBudgetRule(string CampaignId, string RuleId);
