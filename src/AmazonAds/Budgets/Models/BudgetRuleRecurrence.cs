using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>On which of its days a rule holds.</summary>
public sealed class BudgetRuleRecurrence : AdsObject
{
    /// <summary><c>DAILY</c>, <c>WEEKLY</c> or a newer value.</summary>
    public string? Type { get; set; }

    /// <summary>The days of a weekly rule: <c>MONDAY</c>, ….</summary>
    public IReadOnlyList<string>? DaysOfWeek { get; set; }

    /// <summary>The hours of those days; null for all day. At most one stretch.</summary>
    public IReadOnlyList<BudgetRuleHours>? IntraDaySchedule { get; set; }

    /// <summary>Daily, or the days of the week.</summary>
    public override string ToString() => DaysOfWeek is { Count: > 0 } days ? $"{Type} {string.Join(",", days)}" : Type ?? string.Empty;
}
