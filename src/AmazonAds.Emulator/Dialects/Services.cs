using AmazonAds.Emulator.Deciding;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Exports;
using AmazonAds.Emulator.Portfolios;
using AmazonAds.Emulator.Products;
using AmazonAds.Emulator.Reports;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.SponsoredDisplay;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Unified;

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

    private static readonly CursorResource[] Brands =
        [BrandsCampaignResource.Current, BrandsAdGroupResource.Current, BrandsAdResource.Current, .. BrandsAdResource.Creations];

    private static readonly OffsetResource[] OlderBrands = [BrandsKeywordResource.Current, BrandsNegativeKeywordResource.Current];

    private static readonly OffsetResource[] Display =
    [
        DisplayCampaignResource.Current,
        DisplayAdGroupResource.Current,
        DisplayAdResource.Current,
        DisplayTargetResource.Current,
        DisplayNegativeTargetResource.Current,
    ];

    public static IEnumerable<Dialect> Of(
        EmulatorOptions options, TimeProvider time, GrantBook grants, World world, ReportBook reports, ExportBook exports, ProductTokens productTokens)
    {
        yield return new AccountDialect(new SignInService(grants, new ProductSignIn(productTokens, options, time), options, time), new ProfileService(world), options, time);
        yield return new CursorDialect(Current, options, time);
        yield return new BudgetUsageDialect(options, time);
        yield return new CursorDialect(Brands, options, time);
        yield return new OffsetDialect(OlderBrands, options, time);
        yield return new BrandsTargetDialect([BrandsTargetResource.Current, BrandsNegativeTargetResource.Current], options, time);
        yield return new OffsetDialect(Display, options, time);
        yield return new UnifiedDialect(options, time);
        yield return new DecidingDialect(options, time);
        var links = new ReportLinks(options);
        yield return new ReportDialect(reports, links, options, time);
        yield return new ExportDialect(exports, links, options, time);
        yield return new ProductDialect(productTokens, options, time);
        yield return new StorageDialect(reports, exports, links, options, time);
        if (options.SponsoredProductsV2)
            yield return new OffsetDialect(Older, options, time);
    }
}
