using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>What the older version wants of items: new ones come without a state, changes name the parents.</summary>
internal static class BrandsOlderRules
{
    public static void CheckNew(WriteContext context, ItemReader item, EmulatedEntity row)
    {
        if (item.Has("state"))
            item.Fail(ItemError.Malformed("state"));
    }

    /// <summary>A change names the parents it knows them by.</summary>
    public static void CheckParents(ItemReader item, long adGroup, long? campaign)
    {
        if (item.Id("adGroupId") is var givenGroup && givenGroup >= 0 && givenGroup != adGroup)
            item.Fail(ItemError.ParentMissing("adGroupId"));
        if (campaign is { } known && item.Id("campaignId") is var givenCampaign && givenCampaign >= 0 && givenCampaign != known)
            item.Fail(ItemError.ParentMissing("campaignId"));
    }
}
