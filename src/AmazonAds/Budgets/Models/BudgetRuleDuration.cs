using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>When a rule holds: some days, or an event.</summary>
public sealed class BudgetRuleDuration : AdsObject
{
    /// <summary>Days, or null.</summary>
    public BudgetRuleDateRange? DateRangeTypeRuleDuration { get; set; }

    /// <summary>An event, or null.</summary>
    public BudgetRuleEvent? EventTypeRuleDuration { get; set; }

    /// <summary>Days or event, in words.</summary>
    public override string ToString() => DateRangeTypeRuleDuration is { } days ? $"{days.StartDate}-{days.EndDate}"
        : EventTypeRuleDuration is { } happening ? happening.EventName ?? happening.EventId ?? string.Empty
        : string.Empty;
}
