namespace AmazonAds.PowerShell.Writing;

/// <summary>A keyword's bid as it is.</summary>
/// <param name="Bid">The bid, its own or its ad group's; null when it could not be found.</param>
/// <param name="CurrencyCode">The profile's currency; null when it is not known.</param>
/// <param name="Reason">Why there is no bid.</param>
internal sealed record CurrentBid(decimal? Bid, string? CurrencyCode, string? Reason);
