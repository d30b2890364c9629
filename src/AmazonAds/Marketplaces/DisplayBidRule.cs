using System.Globalization;

namespace AmazonAds.Marketplaces;

/// <summary>Whether a Sponsored Display bid can be right, before anything is sent.</summary>
public static class DisplayBidRule
{
    /// <summary>Why a bid is refused, or null when it may be sent.</summary>
    /// <param name="bid">The bid, in the profile's currency.</param>
    /// <param name="countryCode">The profile's country; null or unlisted when not known.</param>
    /// <param name="costType"><c>cpc</c> or <c>vcpm</c>; null when not known, which allows what one of both does.</param>
    public static string? Refusal(decimal bid, string? countryCode, string? costType = null)
    {
        if (bid <= 0) return string.Create(CultureInfo.InvariantCulture, $"A bid of {bid} is not above zero.");
        if (DisplayBidLimits.Find(countryCode) is not { } limit)
        {
            // Whatever the marketplace, no bid above the greatest of all is right.
            var greatest = DisplayBidLimits.All.Max(known => known.Either.Greatest);
            return countryCode is null && bid > greatest
                ? string.Create(CultureInfo.InvariantCulture, $"A bid of {bid} is above what any marketplace allows ({greatest}).")
                : null;
        }

        var range = costType switch { "cpc" => limit.Click, "vcpm" => limit.Impressions, _ => limit.Either };
        var sort = costType is "cpc" or "vcpm" ? " for " + costType : string.Empty;
        return range.Contains(bid)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"A bid of {bid} {limit.CurrencyCode} is outside what marketplace {limit.CountryCode} allows{sort}: {range.Least} to {range.Greatest} {limit.CurrencyCode}.");
    }
}
