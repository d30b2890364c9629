namespace AmazonAds.Marketplaces;

/// <summary>The bounds of one marketplace.</summary>
/// <param name="CountryCode">Its country, as profiles name it.</param>
/// <param name="CurrencyCode">Its currency.</param>
/// <param name="Bid">Bids of Sponsored Products; null where none are offered or stated.</param>
/// <param name="DailyBudget">Daily budgets of Sponsored Products campaigns; null where not stated.</param>
public sealed record MarketplaceLimit(string CountryCode, string CurrencyCode, AmountRange? Bid, AmountRange? DailyBudget);
