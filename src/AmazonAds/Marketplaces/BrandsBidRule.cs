using System.Globalization;

namespace AmazonAds.Marketplaces;

/// <summary>Whether a Sponsored Brands bid can be right, before anything is sent.</summary>
public static class BrandsBidRule
{
    /// <summary>Why a bid is refused, or null when it may be sent.</summary>
    /// <param name="bid">The bid, in the profile's currency.</param>
    /// <param name="countryCode">The profile's country; null or unlisted when not known.</param>
    public static string? Refusal(decimal bid, string? countryCode)
    {
        if (bid <= 0) return string.Create(CultureInfo.InvariantCulture, $"A bid of {bid} is not above zero.");
        if (BrandsBidLimits.Find(countryCode) is not { Either: var range } limit)
        {
            // Whatever the marketplace, no bid above the greatest of all is right.
            var greatest = BrandsBidLimits.All.Max(known => known.Either.Greatest);
            return countryCode is null && bid > greatest
                ? string.Create(CultureInfo.InvariantCulture, $"A bid of {bid} is above what any marketplace allows ({greatest}).")
                : null;
        }

        return range.Contains(bid)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"A bid of {bid} {limit.CurrencyCode} is outside what marketplace {limit.CountryCode} allows in Sponsored Brands: {range.Least} to {range.Greatest} {limit.CurrencyCode}.");
    }
}
