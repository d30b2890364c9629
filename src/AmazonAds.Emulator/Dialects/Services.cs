using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Portfolios;
using AmazonAds.Emulator.Reports;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Dialects;

/// <summary>Everything the emulator serves: each dialect with the kinds it offers.</summary>
internal static class Services
{
    private static readonly CursorResource[] Current =
    [
        PortfolioResource.Current,
        CampaignResource.Current,
        AdGroupResource.Current,
        KeywordResource.Current,
        NegativeKeywordResource.OfAdGroups,
        NegativeKeywordResource.OfCampaigns,
        ProductAdResource.Current,
        TargetResource.Current,
        NegativeTargetResource.OfAdGroups,
        NegativeTargetResource.OfCampaigns,
    ];

    private static readonly OffsetResource[] Older = [CampaignResource.Older, AdGroupResource.Older, KeywordResource.Older];

    public static IEnumerable<Dialect> Of(EmulatorOptions options, TimeProvider time, GrantBook grants, World world, ReportBook reports)
    {
        yield return new AccountDialect(new SignInService(grants, options, time), new ProfileService(world), options, time);
        yield return new CursorDialect(Current, options, time);
        yield return new BudgetUsageDialect(options, time);
        var links = new ReportLinks(options);
        yield return new ReportDialect(reports, links, options, time);
        yield return new StorageDialect(reports, links, options, time);
        if (options.SponsoredProductsV2)
            yield return new OffsetDialect(Older, options, time);
    }
}
