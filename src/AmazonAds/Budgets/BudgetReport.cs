using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What is told of many campaigns or portfolios: each one asked for is an item or an error.</summary>
/// <typeparam name="T">What is told.</typeparam>
/// <param name="Items">What could be told.</param>
/// <param name="Errors">What could not.</param>
public sealed record BudgetReport<T>(IReadOnlyList<T> Items, IReadOnlyList<BudgetItemError> Errors)
    where T : AdsEntity;
