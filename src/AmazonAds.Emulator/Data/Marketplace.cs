using System.Collections.Frozen;

namespace AmazonAds.Emulator.Data;

/// <summary>What is particular to one country's marketplace.</summary>
internal sealed record Marketplace(
    string CountryCode,
    string CurrencyCode,
    string TimeZone,
    string MarketplaceId,
    decimal LowestBid,
    decimal HighestBid,
    decimal LowestBudget,
    decimal HighestBudget)
{
    /// <summary>The countries that the mutation errors of Sponsored Products v3 can name.</summary>
    private static readonly FrozenSet<string> NameableInErrors = new[]
    {
        "AE", "AU", "BR", "CA", "DE", "EG", "ES", "FR", "IN", "IT", "JP", "MX", "NL", "PL", "SA", "SE", "SG",
        "TR", "UK", "US",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Country, currency, time zone and bounds as Amazon publishes them for Sponsored Products.</summary>
    private static readonly FrozenDictionary<string, Marketplace> All = new Marketplace[]
    {
        new("US", "USD", "America/Los_Angeles", "ATVPDKIKX0DER", 0.02m, 1_000m, 1m, 1_000_000m),
        new("CA", "CAD", "America/Los_Angeles", "A2EUQ1WTGCTBG2", 0.02m, 1_000m, 1m, 1_000_000m),
        new("MX", "MXN", "America/Los_Angeles", "A1AM78C64UM0Y8", 0.1m, 20_000m, 1m, 21_000_000m),
        new("BR", "BRL", "America/Sao_Paulo", "A2Q3Y263D00KWC", 0.07m, 3_700m, 1.32m, 5_300_000m),
        new("UK", "GBP", "Europe/London", "A1F83G8C2ARO7P", 0.02m, 1_000m, 1m, 1_000_000m),
        new("DE", "EUR", "Europe/Paris", "A1PA6795UKMFR9", 0.02m, 1_000m, 1m, 1_000_000m),
        new("FR", "EUR", "Europe/Paris", "A13V1IB3VIYZZH", 0.02m, 1_000m, 1m, 1_000_000m),
        new("ES", "EUR", "Europe/Paris", "A1RKKUPIHCS9HS", 0.02m, 1_000m, 1m, 1_000_000m),
        new("IT", "EUR", "Europe/Paris", "APJ6JRA9NG5V4", 0.02m, 1_000m, 1m, 1_000_000m),
        new("NL", "EUR", "Europe/Amsterdam", "A1805IZSGTT6HS", 0.02m, 1_000m, 1m, 1_000_000m),
        new("BE", "EUR", "Europe/Brussels", "AMEN7PMS3EDWL", 0.02m, 1_000m, 1m, 1_000_000m),
        new("IE", "EUR", "Europe/Dublin", "A28R8C7NBKEWEA", 0.02m, 1_000m, 1m, 1_000_000m),
        new("SE", "SEK", "Europe/Stockholm", "A2NODRKZP88ZB9", 0.18m, 9_300m, 9m, 9_300_000m),
        new("PL", "PLN", "Europe/Warsaw", "A1C3SOZRARQ6R3", 0.04m, 2_000m, 2m, 2_000_000m),
        new("TR", "TRY", "Europe/Istanbul", "A33AVAJ2PDY3EV", 0.05m, 2_500m, 2m, 2_500_000m),
        new("AE", "AED", "Asia/Dubai", "A2VIGQ35RCS4UG", 0.24m, 184m, 4m, 3_700_000m),
        new("SA", "SAR", "Asia/Riyadh", "A17E79C6D8DWNP", 0.1m, 3_670m, 4m, 3_700_000m),
        new("EG", "EGP", "Africa/Cairo", "ARBP9OOSHTCHU", 0.15m, 5.5m, 7m, 7_400_000m),
        new("ZA", "ZAR", "Africa/Johannesburg", "AE08WJ6YKNBMC", 1m, 7_000m, 20m, 7_000_000m),
        new("IN", "INR", "Asia/Kolkata", "A21TJRUUN4KGV", 1m, 5_000m, 50m, 21_000_000m),
        new("JP", "JPY", "Asia/Tokyo", "A1VC38T7YXB528", 2m, 100_000m, 100m, 21_000_000m),
        new("AU", "AUD", "Australia/Sydney", "A39IBJ37TRP1C6", 0.02m, 1_410m, 1.4m, 1_500_000m),
        new("SG", "SGD", "Asia/Singapore", "A19VAU5U5O7RUS", 0.02m, 1_100m, 1.39m, 1_300_000m),
    }.ToFrozenDictionary(static marketplace => marketplace.CountryCode, StringComparer.Ordinal);

    /// <summary>The name for use in errors, or null where the document has none for this country.</summary>
    public string? NameInErrors => NameableInErrors.Contains(CountryCode) ? CountryCode : null;

    /// <summary>The smallest step between two amounts.</summary>
    public bool HasCents => CurrencyCode != "JPY";

    public static Marketplace Of(string countryCode) => All.TryGetValue(countryCode, out var marketplace)
        ? marketplace
        : throw new ArgumentException($"'{countryCode}' is no country of Amazon Ads; known are {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}.", nameof(countryCode));
}
