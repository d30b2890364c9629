using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>Rows are made below parents that exist and are not archived, and stay as they are once a parent is archived.</summary>
internal static class ParentRule
{
    public static void CheckNew<TRow>(EntityKind<TRow> kind, WriteContext context, ItemReader item, TRow row)
        where TRow : EmulatedEntity
    {
        if (kind.Campaign is null)
            return;
        var campaign = kind.Campaigns(context.Rows).Parent(kind.Campaign(row));
        var adGroup = kind.AdGroup is null ? null : kind.AdGroups(context.Rows).Parent(kind.AdGroup(row));
        if (campaign is null)
            item.Fail(ItemError.ParentMissing("campaignId"));
        else if (kind.AdGroup is not null && (adGroup as IBelowCampaign)?.CampaignId != kind.Campaign(row))
            item.Fail(ItemError.ParentMissing("adGroupId"));
        else if (campaign.State == EntityStates.Archived)
            item.Fail(ItemError.ParentArchived("campaignId"));
        else if (adGroup?.State == EntityStates.Archived)
            item.Fail(ItemError.ParentArchived("adGroupId"));
    }

    public static void CheckChange<TRow>(EntityKind<TRow> kind, WriteContext context, ItemReader item, TRow row)
        where TRow : EmulatedEntity
    {
        if ((kind.AdGroup is not null && kind.AdGroups(context.Rows).Parent(kind.AdGroup(row))?.State == EntityStates.Archived)
            || (kind.Campaign is not null && kind.Campaigns(context.Rows).Parent(kind.Campaign(row))?.State == EntityStates.Archived))
        {
            item.Fail(ItemError.ParentForbidsUpdate(kind.EntityType));
        }
    }
}
