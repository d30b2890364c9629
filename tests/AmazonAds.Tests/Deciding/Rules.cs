using AmazonAds.Budgets;

namespace AmazonAds.Tests.Deciding;

/// <summary>Budget rules as tests write them. The test's clock begins on 2025-01-01.</summary>
internal static class Rules
{
    public static BudgetRuleDetails Schedule(string name = "Spring", string first = "20250301", string? last = "20250430", decimal percent = 35) => new()
    {
        Name = name,
        RuleType = "SCHEDULE",
        BudgetIncreaseBy = new BudgetIncrease { Type = "PERCENT", Value = percent },
        Duration = new BudgetRuleDuration { DateRangeTypeRuleDuration = new BudgetRuleDateRange { StartDate = first, EndDate = last } },
        Recurrence = new BudgetRuleRecurrence { Type = "DAILY" },
    };

    public static BudgetRuleDetails Performance(string name = "Good", string metric = "ROAS")
    {
        var details = Schedule(name);
        details.RuleType = "PERFORMANCE";
        details.PerformanceMeasureCondition = new PerformanceCondition
        {
            MetricName = metric,
            ComparisonOperator = "GREATER_THAN_OR_EQUAL_TO",
            Threshold = 2.5m,
        };
        return details;
    }

    public static BudgetRuleDetails OfEvent(string eventId, string name = "Event")
    {
        var details = Schedule(name);
        details.Duration = new BudgetRuleDuration { EventTypeRuleDuration = new BudgetRuleEvent { EventId = eventId } };
        return details;
    }
}
