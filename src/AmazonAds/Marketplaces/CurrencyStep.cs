namespace AmazonAds.Marketplaces;

/// <summary>The smallest unit of currencies, after ISO 4217.</summary>
public static class CurrencyStep
{
    private const decimal Hundredth = 0.01m;

    private static readonly string[] WithoutDecimals = ["JPY", "KRW", "CLP", "VND"];

    /// <summary>The smallest unit of a currency.</summary>
    /// <param name="currencyCode">Three letters; null or unlisted has hundredths.</param>
    public static decimal Of(string? currencyCode) =>
        currencyCode is not null && WithoutDecimals.Contains(currencyCode, StringComparer.OrdinalIgnoreCase) ? 1m : Hundredth;
}
