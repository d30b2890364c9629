namespace AmazonAds.Marketplaces;

/// <summary>How many minor units make one of a marketplace's currency: cents, but whole yen (ISO 4217).</summary>
public static class MinorUnits
{
    /// <summary>The number; 100 where the country is not known.</summary>
    /// <param name="countryCode">A profile's country, or null.</param>
    public static decimal Of(string? countryCode) => MarketplaceLimits.Find(countryCode)?.CurrencyCode == "JPY" ? 1 : 100;
}
