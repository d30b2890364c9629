using System.Globalization;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Finds the rows that are asked about.</summary>
internal static class DecidingRows
{
    /// <summary>A campaign of the product that the call is about; null where that product has no such campaign.</summary>
    public static DecidingCampaign? Campaign(DecidingCall call, string? campaignId) =>
        IdOf(campaignId) is { } id ? Campaign(call, id) : null;

    public static DecidingCampaign? Campaign(DecidingCall call, long campaignId) => call.Product switch
    {
        "sb" => call.Rows.Brands.Campaigns.Find(campaignId) is { } row ? new(row.CampaignId, row.Name, row.State, row.Budget) : null,
        "sd" => call.Rows.Display.Campaigns.Find(campaignId) is { } row ? new(row.CampaignId, row.Name, row.State, row.Budget) : null,
        _ => call.Rows.Campaigns.Find(campaignId) is { } row ? new(row.CampaignId, row.Name, row.State, row.Budget) : null,
    };

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
