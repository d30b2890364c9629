using AmazonAds.Budgets;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Copies what a rule does, so that a piped rule stays as it is.</summary>
internal static class BudgetRuleCopy
{
    /// <summary>A copy; what only Amazon tells of an event is left out.</summary>
    /// <param name="details">The original; null for an empty one.</param>
    public static BudgetRuleDetails Of(BudgetRuleDetails? details) => details is null ? new BudgetRuleDetails() : new BudgetRuleDetails
    {
        Name = details.Name,
        RuleType = details.RuleType,
        BudgetIncreaseBy = details.BudgetIncreaseBy,
        Recurrence = details.Recurrence,
        PerformanceMeasureCondition = details.PerformanceMeasureCondition,
        Duration = details.Duration?.EventTypeRuleDuration is { } happening
            ? new BudgetRuleDuration { EventTypeRuleDuration = new BudgetRuleEvent { EventId = happening.EventId } }
            : details.Duration,
    };
}
