using System.Globalization;
using AmazonAds.Entities;

namespace AmazonAds.Serving;

/// <summary>
/// Judges from states and dates whether something can serve. Amazon advises to do this locally in place of asking for
/// extended data, which weighs five plain calls. A decision on data alone.
/// </summary>
public static class ServingRule
{
    private const string Enabled = "ENABLED";

    /// <summary>Whether an entity can serve.</summary>
    /// <param name="entity">A campaign, an ad group, a keyword, a target or an ad.</param>
    /// <param name="adGroup">Its ad group; null for a campaign and for an ad group itself.</param>
    /// <param name="campaign">Its campaign; null for a campaign itself.</param>
    /// <param name="today">The day in the profile's time zone.</param>
    /// <exception cref="ArgumentException">It is of a kind that does not serve.</exception>
    public static ServingVerdict Judge(AdsEntity entity, AdGroup? adGroup, Campaign? campaign, DateOnly today)
    {
        var reasons = entity switch
        {
            Campaign itself => OfCampaign(itself, today),
            AdGroup itself => [.. OfParent(campaign, today), .. OfState("AD_GROUP", itself.State)],
            Keyword keyword => [.. OfParent(campaign, today), .. OfParent(adGroup), .. OfState("TARGETING_CLAUSE", keyword.State)],
            Target target => [.. OfParent(campaign, today), .. OfParent(adGroup), .. OfState("TARGETING_CLAUSE", target.State)],
            ProductAd ad => (IReadOnlyList<string>)[.. OfParent(campaign, today), .. OfParent(adGroup), .. OfState("AD", ad.State)],
            _ => throw new ArgumentException($"A {entity?.GetType().Name} does not serve.", nameof(entity)),
        };
        return new ServingVerdict(reasons.Count == 0, reasons);
    }

    private static IEnumerable<string> OfParent(Campaign? campaign, DateOnly today) =>
        campaign is null ? ["CAMPAIGN_UNKNOWN"] : OfCampaign(campaign, today);

    private static IEnumerable<string> OfParent(AdGroup? adGroup) =>
        adGroup is null ? ["AD_GROUP_UNKNOWN"] : OfState("AD_GROUP", adGroup.State);

    private static IReadOnlyList<string> OfCampaign(Campaign campaign, DateOnly today)
    {
        var reasons = OfState("CAMPAIGN", campaign.State).ToList();
        if (Day(campaign.StartDate) > today) reasons.Add("PENDING_START_DATE");
        if (Day(campaign.EndDate) < today) reasons.Add("ENDED");
        return reasons;
    }

    // A state that is not known keeps it from serving, and is named.
    private static IEnumerable<string> OfState(string what, string? state) =>
        Enabled.Equals(state, StringComparison.OrdinalIgnoreCase) ? [] : [what + "_" + (state ?? "STATE_UNKNOWN").ToUpperInvariant()];

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
