using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>By how much a rule raises a budget.</summary>
public sealed class BudgetIncrease : AdsObject
{
    /// <summary><c>PERCENT</c> or a newer value.</summary>
    public string? Type { get; set; }

    /// <summary>The increase, in percent.</summary>
    public decimal? Value { get; set; }

    /// <summary>The increase.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value}{(Type == "PERCENT" ? "%" : " " + Type)}");
}
