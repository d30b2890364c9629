using System.Globalization;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>
/// Finds the rows that are asked about. Campaigns of Sponsored Brands and Sponsored Display are looked up among those of
/// Sponsored Products: the numbers told of them are made up anyway.
/// </summary>
internal static class DecidingRows
{
    public static EmulatedCampaign? Campaign(ProfileRows rows, string? campaignId) =>
        IdOf(campaignId) is { } id ? rows.Campaigns.Find(id) : null;

    public static EmulatedAdGroup AdGroup(ProfileRows rows, string? campaignId, string? adGroupId)
    {
        var adGroup = IdOf(adGroupId) is { } id ? rows.AdGroups.Find(id) : null;
        return adGroup is not null && adGroup.CampaignId == IdOf(campaignId)
            ? adGroup
            : throw new MalformedRequestException($"There is no ad group {adGroupId} in campaign {campaignId}.");
    }

    public static long? IdOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string TextOf(long id) => id.ToString(CultureInfo.InvariantCulture);
}
