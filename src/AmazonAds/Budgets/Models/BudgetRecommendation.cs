using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The budget that Amazon suggests for a campaign.</summary>
public sealed class BudgetRecommendation : AdsEntity
{
    /// <summary>The campaign.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The daily budget that would last the whole day, in the profile's currency; null where there is no suggestion.</summary>
    public decimal? SuggestedBudget { get; set; }

    /// <summary>Its place in the request.</summary>
    internal long? Index { get; set; }

    /// <summary>What was missed in the last seven days.</summary>
    public MissedOpportunities? SevenDaysMissedOpportunities { get; set; }

    /// <summary>A rule that would raise the budget; Sponsored Products only.</summary>
    public BudgetRuleSuggestion? BudgetRuleRecommendation { get; set; }
}
