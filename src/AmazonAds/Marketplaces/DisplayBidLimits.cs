namespace AmazonAds.Marketplaces;

/// <summary>
/// Bounds of Sponsored Display bids per marketplace, in its currency. Source: Amazon Ads API documentation, "Limits,
/// constraints, and quotas", as of 2025-09-16. Amazon's own answer stays the judge: what is not listed passes.
/// </summary>
public static class DisplayBidLimits
{
    private static readonly Dictionary<string, DisplayBidLimit> ByCountry = new DisplayBidLimit[]
    {
        new("AE", "AED", new(0.2m, 3670m), new(1m, 3670m)),
        new("AU", "AUD", new(0.2m, 1000m), new(1m, 1000m)),
        new("BE", "EUR", new(0.02m, 1000m), new(1m, 1000m)),
        new("BR", "BRL", new(0.07m, 3700m), new(2m, 3700m)),
        new("CA", "CAD", new(0.02m, 1000m), new(1m, 1000m)),
        new("DE", "EUR", new(0.02m, 1000m), new(1m, 1000m)),
        new("EG", "EGP", new(0.15m, 7400m), new(5m, 7400m)),
        new("ES", "EUR", new(0.02m, 1000m), new(1m, 1000m)),
        new("FR", "EUR", new(0.02m, 1000m), new(1m, 1000m)),
        new("IN", "INR", new(1m, 5000m), new(4m, 5000m)),
        new("IT", "EUR", new(0.02m, 1000m), new(1m, 1000m)),
        new("JP", "JPY", new(2m, 100000m), new(100m, 100000m)),
        new("MX", "MXN", new(0.1m, 20000m), new(5m, 20000m)),
        new("NL", "EUR", new(0.02m, 1000m), new(1m, 1000m)),
        new("PL", "PLN", new(0.02m, 1000m), new(1m, 1000m)),
        new("SA", "SAR", new(0.1m, 3670m), new(4m, 3670m)),
        new("SE", "SEK", new(0.18m, 1000m), new(1m, 1000m)),
        new("SG", "SGD", new(0.14m, 1410m), new(4m, 1410m)),
        new("TR", "TRY", new(0.05m, 2500m), new(1.85m, 2500m)),
        new("UK", "GBP", new(0.02m, 1000m), new(1m, 1000m)),
        new("US", "USD", new(0.02m, 1000m), new(1m, 1000m)),
        new("ZA", "ZAR", new(0.7m, 1000m), new(1.5m, 1000m)),
    }.ToDictionary(limit => limit.CountryCode, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every marketplace that is listed.</summary>
    public static IReadOnlyCollection<DisplayBidLimit> All => ByCountry.Values;

    /// <summary>The bounds of a marketplace, or null when it is not listed.</summary>
    /// <param name="countryCode">A profile's country, for instance <c>US</c>; the United Kingdom is <c>UK</c>.</param>
    public static DisplayBidLimit? Find(string? countryCode) =>
        countryCode is not null && ByCountry.TryGetValue(countryCode, out var limit) ? limit : null;
}
