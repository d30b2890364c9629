namespace AmazonAds.Emulator;

/// <summary>What a portfolio may spend, and when.</summary>
/// <param name="Policy"><c>DATE_RANGE</c>, <c>MONTHLY_RECURRING</c> or <c>NO_CAP</c>.</param>
/// <param name="Amount">The amount; null without a cap.</param>
/// <param name="CurrencyCode">The profile's currency; null where it was not named.</param>
/// <param name="StartDate">The first day; null where the policy has none.</param>
/// <param name="EndDate">The last day; null runs on.</param>
public sealed record EmulatedPortfolioBudget(
    string Policy,
    decimal? Amount = null,
    string? CurrencyCode = null,
    DateOnly? StartDate = null,
    DateOnly? EndDate = null);
