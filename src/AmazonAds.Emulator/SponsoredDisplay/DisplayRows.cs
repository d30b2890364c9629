using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>What one profile holds of Sponsored Display. Guarded by the gate of <see cref="ProfileRows"/>.</summary>
internal sealed class DisplayRows
{
    public DisplayRows(EmulatorOptions options, Marketplace marketplace, ulong seed, bool isVendor)
    {
        var generator = new DisplayGenerator(options, marketplace, seed, isVendor);
        long campaigns = options.DisplayCampaignsPerProfile;
        long adGroups = options.DisplayAdGroupsPerCampaign;

        RowLayout Below(long each) => new(campaigns * adGroups, campaigns * adGroups, each, each, adGroups);

        Campaigns = new(RowLayout.Flat(campaigns), generator.Campaign, generator.CampaignIds);
        AdGroups = new(new RowLayout(campaigns, campaigns, adGroups, adGroups, 1), generator.AdGroup, generator.AdGroupIds);
        Ads = new(Below(options.DisplayProductAdsPerAdGroup), generator.Ad, generator.AdIds);
        Targets = new(Below(options.DisplayTargetsPerAdGroup), generator.Target, generator.TargetIds);
        NegativeTargets = new(Below(options.DisplayNegativeTargetsPerAdGroup), generator.NegativeTarget, generator.NegativeTargetIds);
    }

    public RowStore<EmulatedDisplayCampaign> Campaigns { get; }

    public RowStore<EmulatedDisplayAdGroup> AdGroups { get; }

    public RowStore<EmulatedDisplayAd> Ads { get; }

    public RowStore<EmulatedDisplayTarget> Targets { get; }

    public RowStore<EmulatedDisplayTarget> NegativeTargets { get; }
}
