using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The hours of a day in which a rule holds.</summary>
public sealed class BudgetRuleHours : AdsObject
{
    /// <summary>When it begins, <c>hh:mm:ss</c>.</summary>
    public string? StartTime { get; set; }

    /// <summary>When it ends, <c>hh:mm:ss</c>, later than its beginning.</summary>
    public string? EndTime { get; set; }
}
