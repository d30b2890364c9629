using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>How a rule stands on one campaign.</summary>
public sealed class BudgetRuleStatusDetails : AdsObject
{
    /// <summary>Why the rule does not act, or null.</summary>
    public string? ReasonCode { get; set; }

    /// <summary>Its status on this campaign.</summary>
    public string? Status { get; set; }

    /// <summary>The status and its reason.</summary>
    public override string ToString() => ReasonCode is null ? Status ?? string.Empty : $"{Status} ({ReasonCode})";
}
