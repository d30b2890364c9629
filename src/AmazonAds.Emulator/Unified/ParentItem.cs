using System.Globalization;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>The parents of new items: v1 names the nearest one only, the products' own APIs want both.</summary>
internal static class ParentItem
{
    public static void PutAdGroup(UnifiedItem item, ProfileRows rows, string? product)
    {
        if (item.Text("adGroupId") is not { } text)
            return;
        IBelowCampaign? adGroup = !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? null : product switch
        {
            UnifiedWords.SponsoredBrands => rows.Brands.AdGroups.Find(id),
            UnifiedWords.SponsoredDisplay => rows.Display.AdGroups.Find(id),
            _ => rows.AdGroups.Find(id),
        };
        if (adGroup is null)
        {
            item.Fail("FIELD_VALUE_NOT_FOUND", "adGroupId", "The parent named by adGroupId was not found");
            return;
        }

        item.Put("adGroupId", text);
        item.Put("campaignId", adGroup.CampaignId.ToString(CultureInfo.InvariantCulture));
    }
}
