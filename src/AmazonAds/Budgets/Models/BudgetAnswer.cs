using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What an answer tells of many campaigns or portfolios, and of which it tells nothing.</summary>
/// <typeparam name="T">What is told.</typeparam>
internal sealed class BudgetAnswer<T> : AdsObject
    where T : AdsEntity
{
    /// <summary>What could be told.</summary>
    public IReadOnlyList<T>? Successes { get; set; }

    /// <summary>What could not.</summary>
    public IReadOnlyList<BudgetItemError>? Errors { get; set; }
}
