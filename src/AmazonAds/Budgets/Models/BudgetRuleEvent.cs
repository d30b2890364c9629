using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A shopping event that a rule holds for.</summary>
public sealed class BudgetRuleEvent : AdsObject
{
    /// <summary>The event's id.</summary>
    public string? EventId { get; set; }

    /// <summary>Its name; told, never sent.</summary>
    public string? EventName { get; set; }

    /// <summary>Its first day, <c>YYYYMMDD</c>, once it is announced; told, never sent.</summary>
    public string? StartDate { get; set; }

    /// <summary>Its last day; told, never sent.</summary>
    public string? EndDate { get; set; }
}
