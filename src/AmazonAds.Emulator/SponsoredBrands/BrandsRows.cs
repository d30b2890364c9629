using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>What one profile holds of Sponsored Brands. Guarded by the gate of <see cref="ProfileRows"/>.</summary>
internal sealed class BrandsRows
{
    public BrandsRows(EmulatorOptions options, Marketplace marketplace, ulong seed)
    {
        var generator = new BrandsGenerator(options, marketplace, seed);
        long campaigns = options.BrandsCampaignsPerProfile;
        long adGroups = options.BrandsAdGroupsPerCampaign;

        RowLayout Below(long each) => new(campaigns * adGroups, campaigns * adGroups, each, each, adGroups);

        Campaigns = new(RowLayout.Flat(campaigns), generator.Campaign, generator.IdsOf('c'));
        AdGroups = new(new RowLayout(campaigns, campaigns, adGroups, adGroups, 1), generator.AdGroup, generator.IdsOf('a'));
        Ads = new(Below(options.BrandsAdsPerAdGroup), generator.Ad, generator.IdsOf('d'));
        Keywords = new(Below(options.BrandsKeywordsPerAdGroup), generator.Keyword, generator.IdsOf('k'));
        NegativeKeywords = new(Below(options.BrandsNegativeKeywordsPerAdGroup), generator.NegativeKeyword, generator.IdsOf('n'));
        Targets = new(Below(options.BrandsTargetsPerAdGroup), generator.Target, generator.IdsOf('g'));
        NegativeTargets = new(Below(options.BrandsNegativeTargetsPerAdGroup), generator.NegativeTarget, generator.IdsOf('x'));
    }

    public RowStore<EmulatedBrandsCampaign> Campaigns { get; }

    public RowStore<EmulatedBrandsAdGroup> AdGroups { get; }

    public RowStore<EmulatedBrandsAd> Ads { get; }

    public RowStore<EmulatedKeyword> Keywords { get; }

    public RowStore<EmulatedNegativeKeyword> NegativeKeywords { get; }

    public RowStore<EmulatedTarget> Targets { get; }

    public RowStore<EmulatedNegativeTarget> NegativeTargets { get; }
}
