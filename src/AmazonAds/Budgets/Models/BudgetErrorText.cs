using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>The code and words of an error that stands inside another object.</summary>
internal sealed class BudgetErrorText : AdsObject
{
    /// <summary>The code.</summary>
    public string? Code { get; set; }

    /// <summary>The words.</summary>
    public string? Details { get; set; }
}
