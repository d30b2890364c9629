namespace AmazonAds.Emulator.Data;

/// <summary>How many rows of each kind a profile is made with, and below which parents; the same for all profiles.</summary>
internal sealed class WorldLayout
{
    /// <summary>The ways of automatic targeting, each a target of every automatic ad group.</summary>
    public static readonly IReadOnlyList<string> AutomaticTargets =
        ["QUERY_HIGH_REL_MATCHES", "QUERY_BROAD_REL_MATCHES", "ASIN_ACCESSORY_RELATED", "ASIN_SUBSTITUTE_RELATED"];

    public WorldLayout(EmulatorOptions options)
    {
        long manual = options.CampaignsPerProfile;
        var campaigns = manual + options.AutoCampaignsPerProfile;
        long adGroups = options.AdGroupsPerCampaign;

        RowLayout BelowCampaigns(long each) => new(campaigns, manual, each, each, 1);
        RowLayout BelowAdGroups(long each, long automatic) => new(campaigns * adGroups, manual * adGroups, each, automatic, adGroups);

        Portfolios = RowLayout.Flat(options.PortfoliosPerProfile);
        Campaigns = RowLayout.Flat(campaigns);
        AdGroups = BelowCampaigns(adGroups);
        Keywords = BelowAdGroups(options.KeywordsPerAdGroup, 0);
        NegativeKeywords = BelowAdGroups(options.NegativeKeywordsPerAdGroup, options.NegativeKeywordsPerAdGroup);
        CampaignNegativeKeywords = BelowCampaigns(options.NegativeKeywordsPerCampaign);
        ProductAds = BelowAdGroups(options.ProductAdsPerAdGroup, options.ProductAdsPerAdGroup);
        Targets = BelowAdGroups(options.TargetsPerAdGroup, AutomaticTargets.Count);
        NegativeTargets = BelowAdGroups(options.NegativeTargetsPerAdGroup, options.NegativeTargetsPerAdGroup);
        CampaignNegativeTargets = BelowCampaigns(options.NegativeTargetsPerCampaign);
    }

    public RowLayout Portfolios { get; }

    public RowLayout Campaigns { get; }

    public RowLayout AdGroups { get; }

    public RowLayout Keywords { get; }

    public RowLayout NegativeKeywords { get; }

    public RowLayout CampaignNegativeKeywords { get; }

    public RowLayout ProductAds { get; }

    public RowLayout Targets { get; }

    public RowLayout NegativeTargets { get; }

    public RowLayout CampaignNegativeTargets { get; }
}
