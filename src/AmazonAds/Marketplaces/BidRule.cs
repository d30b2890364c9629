using System.Globalization;

namespace AmazonAds.Marketplaces;

/// <summary>Whether a bid can be right, before anything is sent.</summary>
public static class BidRule
{
    /// <summary>Why a bid is refused, or null when it may be sent.</summary>
    /// <param name="bid">The bid, in the profile's currency.</param>
    /// <param name="countryCode">The profile's country; null or unlisted when not known.</param>
    public static string? Refusal(decimal bid, string? countryCode)
    {
        if (bid <= 0) return string.Create(CultureInfo.InvariantCulture, $"A bid of {bid} is not above zero.");
        if (MarketplaceLimits.Find(countryCode) is not { Bid: { } range } limit)
        {
            // Whatever the marketplace, no bid above the greatest of all is right.
            var greatest = MarketplaceLimits.All.Max(known => known.Bid?.Greatest);
            return countryCode is null && bid > greatest
                ? string.Create(CultureInfo.InvariantCulture, $"A bid of {bid} is above what any marketplace allows ({greatest}).")
                : null;
        }

        return range.Contains(bid)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"A bid of {bid} {limit.CurrencyCode} is outside what marketplace {limit.CountryCode} allows: {range.Least} to {range.Greatest} {limit.CurrencyCode}.");
    }
}
