using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What a budget rule does.</summary>
public sealed class BudgetRuleDetails : AdsObject
{
    /// <summary>By how much it raises the budget.</summary>
    public BudgetIncrease? BudgetIncreaseBy { get; set; }

    /// <summary>When it holds.</summary>
    public BudgetRuleDuration? Duration { get; set; }

    /// <summary>Its name, at most 355 letters, unique within a campaign.</summary>
    public string? Name { get; set; }

    /// <summary>What it asks of a campaign; null for rules of the calendar.</summary>
    public PerformanceCondition? PerformanceMeasureCondition { get; set; }

    /// <summary>On which of its days it holds.</summary>
    public BudgetRuleRecurrence? Recurrence { get; set; }

    /// <summary><c>SCHEDULE</c>, <c>PERFORMANCE</c> or a newer value.</summary>
    public string? RuleType { get; set; }

    /// <summary>The rule's name.</summary>
    public override string ToString() => Name ?? string.Empty;
}
