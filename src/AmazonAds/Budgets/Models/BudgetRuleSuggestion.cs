using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A budget rule that Amazon suggests.</summary>
public sealed class BudgetRuleSuggestion : AdsObject
{
    /// <summary>The rule, or the event, by id.</summary>
    public string? RuleId { get; set; }

    /// <summary>Its name.</summary>
    public string? RuleName { get; set; }

    /// <summary>The suggested increase, in percent.</summary>
    public decimal? SuggestedBudgetIncreasePercent { get; set; }
}
