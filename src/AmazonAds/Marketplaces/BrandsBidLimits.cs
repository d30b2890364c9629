namespace AmazonAds.Marketplaces;

/// <summary>
/// Bounds of Sponsored Brands bids per marketplace, in its currency. Source: Amazon Ads API documentation, "Limits,
/// constraints, and quotas", as of 2025-09-16. Amazon's own answer stays the judge: what is not listed passes.
/// </summary>
public static class BrandsBidLimits
{
    private static readonly Dictionary<string, BrandsBidLimit> ByCountry = new BrandsBidLimit[]
    {
        new("AE", "AED", new(0.4m, 184m), new(0.6m, 184m)),
        new("AU", "AUD", new(0.1m, 70m), new(0.15m, 70m)),
        new("BE", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("BR", "BRL", new(0.53m, 200m), new(0.8m, 25000m)),
        new("CA", "CAD", new(0.1m, 49m), new(0.15m, 49m)),
        new("DE", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("EG", "EGP", new(0.7m, 400m), new(1m, 400m)),
        new("ES", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("FR", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("IE", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("IN", "INR", new(1m, 500m), new(1.5m, 500m)),
        new("IT", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("JP", "JPY", new(10m, 7760m), new(15m, 7760m)),
        new("MX", "MXN", new(0.1m, 20000m), new(0.15m, 20000m)),
        new("NL", "EUR", new(0.1m, 39m), new(0.15m, 39m)),
        new("PL", "PLN", new(0.2m, 200m), new(0.3m, 200m)),
        new("SA", "SAR", new(0.4m, 184m), new(0.6m, 184m)),
        new("SE", "SEK", new(0.9m, 500m), new(1.3m, 500m)),
        new("SG", "SGD", new(0.14m, 100m), new(0.2m, 1400m)),
        new("TR", "TRY", new(0.2m, 200m), new(0.3m, 200m)),
        new("UK", "GBP", new(0.1m, 31m), new(0.15m, 31m)),
        new("US", "USD", new(0.1m, 49m), new(0.25m, 49m)),
        new("ZA", "ZAR", new(0.7m, 350m), new(1.1m, 350m)),
    }.ToDictionary(limit => limit.CountryCode, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every marketplace that is listed.</summary>
    public static IReadOnlyCollection<BrandsBidLimit> All => ByCountry.Values;

    /// <summary>The bounds of a marketplace, or null when it is not listed.</summary>
    /// <param name="countryCode">A profile's country, for instance <c>US</c>; the United Kingdom is <c>UK</c>.</param>
    public static BrandsBidLimit? Find(string? countryCode) =>
        countryCode is not null && ByCountry.TryGetValue(countryCode, out var limit) ? limit : null;
}
