using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>What is targeted by hand belongs into campaigns that are targeted by hand.</summary>
internal static class ManualRule
{
    public static void Check(WriteContext context, ItemReader item, long campaignId, string message)
    {
        if (context.Rows.Campaigns.Find(campaignId)?.TargetingType == "AUTO")
            item.Fail(new ItemError("targetingClauseSetupError", "TARGETING_TYPE_NOT_ALLOWED_FOR_AUTO_TARGETING_CAMPAIGN", message));
    }
}
