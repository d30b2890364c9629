namespace AmazonAds.Emulator;

/// <summary>Refuses options that make no sense.</summary>
internal static class OptionsCheck
{
    public static void Run(EmulatorOptions options)
    {
        AtLeast(0, options.Profiles, nameof(options.Profiles));
        AtLeast(0, options.CampaignsPerProfile, nameof(options.CampaignsPerProfile));
        AtLeast(0, options.AutoCampaignsPerProfile, nameof(options.AutoCampaignsPerProfile));
        AtLeast(0, options.AdGroupsPerCampaign, nameof(options.AdGroupsPerCampaign));
        AtLeast(0, options.KeywordsPerAdGroup, nameof(options.KeywordsPerAdGroup));
        AtLeast(0, options.PortfoliosPerProfile, nameof(options.PortfoliosPerProfile));
        AtLeast(0, options.ProductAdsPerAdGroup, nameof(options.ProductAdsPerAdGroup));
        AtLeast(0, options.TargetsPerAdGroup, nameof(options.TargetsPerAdGroup));
        AtLeast(0, options.NegativeKeywordsPerAdGroup, nameof(options.NegativeKeywordsPerAdGroup));
        AtLeast(0, options.NegativeTargetsPerAdGroup, nameof(options.NegativeTargetsPerAdGroup));
        AtLeast(0, options.NegativeKeywordsPerCampaign, nameof(options.NegativeKeywordsPerCampaign));
        AtLeast(0, options.NegativeTargetsPerCampaign, nameof(options.NegativeTargetsPerCampaign));
        AtLeast(0, options.BrandsCampaignsPerProfile, nameof(options.BrandsCampaignsPerProfile));
        AtLeast(0, options.BrandsAdGroupsPerCampaign, nameof(options.BrandsAdGroupsPerCampaign));
        AtLeast(0, options.BrandsAdsPerAdGroup, nameof(options.BrandsAdsPerAdGroup));
        AtLeast(0, options.BrandsKeywordsPerAdGroup, nameof(options.BrandsKeywordsPerAdGroup));
        AtLeast(0, options.BrandsNegativeKeywordsPerAdGroup, nameof(options.BrandsNegativeKeywordsPerAdGroup));
        AtLeast(0, options.BrandsTargetsPerAdGroup, nameof(options.BrandsTargetsPerAdGroup));
        AtLeast(0, options.BrandsNegativeTargetsPerAdGroup, nameof(options.BrandsNegativeTargetsPerAdGroup));
        AtLeast(0, options.DisplayCampaignsPerProfile, nameof(options.DisplayCampaignsPerProfile));
        AtLeast(0, options.DisplayAdGroupsPerCampaign, nameof(options.DisplayAdGroupsPerCampaign));
        AtLeast(0, options.DisplayProductAdsPerAdGroup, nameof(options.DisplayProductAdsPerAdGroup));
        AtLeast(0, options.DisplayTargetsPerAdGroup, nameof(options.DisplayTargetsPerAdGroup));
        AtLeast(0, options.DisplayNegativeTargetsPerAdGroup, nameof(options.DisplayNegativeTargetsPerAdGroup));
        AtLeast(0, options.MaxEntitiesPerParent ?? 0, nameof(options.MaxEntitiesPerParent));
        AtLeast(0, options.RequestsPerSecond, nameof(options.RequestsPerSecond));
        AtLeast(1, options.Burst, nameof(options.Burst));
        AtLeast(0, options.ReportRows, nameof(options.ReportRows));
        AtLeast(0, options.ReportDelay.TotalSeconds, nameof(options.ReportDelay));
        AtLeast(0, options.ExportDelay.TotalSeconds, nameof(options.ExportDelay));
        AtLeast(1, options.ExportsAtOnce, nameof(options.ExportsAtOnce));
        AtLeast(0, options.ReportLinkLifetime.TotalSeconds, nameof(options.ReportLinkLifetime));
        AtLeast(0, options.ReportsPerSecond, nameof(options.ReportsPerSecond));
        AtLeast(1, options.DefaultPageSize, nameof(options.DefaultPageSize));
        AtLeast(1, options.MaxPageSize, nameof(options.MaxPageSize));
        AtLeast(1, options.MaxOffsetPageSize, nameof(options.MaxOffsetPageSize));
        AtLeast(0, options.RequestLogCapacity, nameof(options.RequestLogCapacity));
        AtLeast(0, options.ProductCallsPerSecond, nameof(options.ProductCallsPerSecond));
        AtLeast(1, options.ProductBurst, nameof(options.ProductBurst));
        AtLeast(0, options.ProductCallsPerDay, nameof(options.ProductCallsPerDay));
        if (options.CountryCodes.Count == 0)
            throw new ArgumentException("At least one country is needed.", nameof(options));
    }

    private static void AtLeast(double least, double value, string name)
    {
        if (!(value >= least))
            throw new ArgumentException($"{name} must be at least {least}.", nameof(name));
    }
}
