using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The days a rule holds for, both included.</summary>
public sealed class BudgetRuleDateRange : AdsObject
{
    /// <summary>The first day, <c>YYYYMMDD</c>, in the profile's time zone.</summary>
    public string? StartDate { get; set; }

    /// <summary>The last day, <c>YYYYMMDD</c>; null for no end.</summary>
    public string? EndDate { get; set; }
}
