namespace AmazonAds.Marketplaces;

/// <summary>
/// Bounds of bids and budgets per marketplace, in its currency. Source: Amazon Ads API documentation, "Limits,
/// constraints, and quotas", as of 2025-09-16. Amazon's own answer stays the judge: what is not listed passes.
/// </summary>
public static class MarketplaceLimits
{
    private static readonly Dictionary<string, MarketplaceLimit> ByCountry = new MarketplaceLimit[]
    {
        new("AE", "AED", new(0.24m, 184m), new(4m, 3700000m)),
        new("AU", "AUD", new(0.02m, 1410m), new(1.4m, 1500000m)),
        new("BE", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("BR", "BRL", new(0.07m, 3700m), new(1.32m, 5300000m)),
        new("CA", "CAD", new(0.02m, 1000m), new(1m, 1000000m)),
        new("CN", "CNY", null, new(1m, 21000000m)),
        new("DE", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("EG", "EGP", new(0.15m, 5.5m), new(7m, 7400000m)),
        new("ES", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("FR", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("IE", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("IN", "INR", new(1m, 5000m), new(50m, 21000000m)),
        new("IT", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("JP", "JPY", new(2m, 100000m), new(100m, 21000000m)),
        new("MX", "MXN", new(0.1m, 20000m), new(1m, 21000000m)),
        new("NL", "EUR", new(0.02m, 1000m), new(1m, 1000000m)),
        new("PL", "PLN", new(0.04m, 2000m), new(2m, 2000000m)),
        new("SA", "SAR", new(0.1m, 3670m), new(4m, 3700000m)),
        new("SE", "SEK", new(0.18m, 9300m), new(9m, 9300000m)),
        new("SG", "SGD", new(0.02m, 1100m), new(1.39m, 1300000m)),
        new("TR", "TRY", new(0.05m, 2500m), new(2m, 2500000m)),
        new("UK", "GBP", new(0.02m, 1000m), new(1m, 1000000m)),
        new("US", "USD", new(0.02m, 1000m), new(1m, 1000000m)),
        new("ZA", "ZAR", new(1m, 7000m), new(20m, 7000000m)),
    }.ToDictionary(limit => limit.CountryCode, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every marketplace that is listed.</summary>
    public static IReadOnlyCollection<MarketplaceLimit> All => ByCountry.Values;

    /// <summary>The bounds of a marketplace, or null when it is not listed.</summary>
    /// <param name="countryCode">A profile's country, for instance <c>US</c>; the United Kingdom is <c>UK</c>.</param>
    public static MarketplaceLimit? Find(string? countryCode) =>
        countryCode is not null && ByCountry.TryGetValue(countryCode, out var limit) ? limit : null;
}
