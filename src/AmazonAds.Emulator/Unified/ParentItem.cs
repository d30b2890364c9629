using System.Globalization;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>The parents of new items: v1 names the nearest one only, v3 wants both.</summary>
internal static class ParentItem
{
    public static void PutAdGroup(UnifiedItem item, ProfileRows rows)
    {
        if (item.Text("adGroupId") is not { } text)
            return;
        var adGroup = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? rows.AdGroups.Find(id) : null;
        if (adGroup is null)
        {
            item.Fail("FIELD_VALUE_NOT_FOUND", "adGroupId", "The parent named by adGroupId was not found");
            return;
        }

        item.Put("adGroupId", text);
        item.Put("campaignId", adGroup.CampaignId.ToString(CultureInfo.InvariantCulture));
    }
}
