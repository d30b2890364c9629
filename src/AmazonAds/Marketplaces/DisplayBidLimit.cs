namespace AmazonAds.Marketplaces;

/// <summary>The bounds of Sponsored Display bids in one marketplace.</summary>
/// <param name="CountryCode">Its country, as profiles name it.</param>
/// <param name="CurrencyCode">Its currency.</param>
/// <param name="Click">Bids for clicks: the cost type <c>cpc</c>.</param>
/// <param name="Impressions">Bids for a thousand viewable impressions: the cost type <c>vcpm</c>.</param>
public sealed record DisplayBidLimit(string CountryCode, string CurrencyCode, AmountRange Click, AmountRange Impressions)
{
    /// <summary>The bounds of bids whose cost type is not known: whatever one of both allows.</summary>
    public AmountRange Either { get; } =
        new(Math.Min(Click.Least, Impressions.Least), Math.Max(Click.Greatest, Impressions.Greatest));
}
