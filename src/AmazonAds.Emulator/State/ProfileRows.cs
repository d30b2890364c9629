using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Limits;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.SponsoredDisplay;

namespace AmazonAds.Emulator.State;

/// <summary>
/// All that one profile holds; a kind's store comes into being when it is first asked for. Whoever touches its
/// rows holds its <see cref="Gate"/>.
/// </summary>
internal sealed class ProfileRows
{
    private readonly WorldLayout layout;
    private readonly RowGenerator generator;
    private readonly NegativeGenerator negatives;
    private readonly ProductGenerator products;
    private readonly PortfolioGenerator portfolios;
    private RowStore<EmulatedPortfolio>? portfolioStore;
    private RowStore<EmulatedCampaign>? campaignStore;
    private RowStore<EmulatedAdGroup>? adGroupStore;
    private RowStore<EmulatedKeyword>? keywordStore;
    private RowStore<EmulatedNegativeKeyword>? negativeKeywordStore;
    private RowStore<EmulatedNegativeKeyword>? campaignNegativeKeywordStore;
    private RowStore<EmulatedProductAd>? productAdStore;
    private RowStore<EmulatedTarget>? targetStore;
    private RowStore<EmulatedNegativeTarget>? negativeTargetStore;
    private RowStore<EmulatedNegativeTarget>? campaignNegativeTargetStore;
    private readonly Lazy<DisplayRows> display;
    private readonly Lazy<BrandsRows> brands;

    public ProfileRows(int index, EmulatorOptions options, WorldLayout layout, ProfileGenerator profiles)
    {
        this.layout = layout;
        Index = index;
        Seed = profiles.SeedOf(index);
        ProfileId = profiles.IdOf(index);
        Marketplace = profiles.MarketplaceOf(index);
        IsVendor = profiles.IsVendor(index);
        MostPerParent = options.MaxEntitiesPerParent;
        Bucket = new ProfileBucket(options.RequestsPerSecond, options.Burst);
        generator = new RowGenerator(options, Marketplace, Seed);
        negatives = new NegativeGenerator(generator, layout);
        products = new ProductGenerator(generator, layout, IsVendor);
        portfolios = new PortfolioGenerator(generator, Marketplace);
        brands = new Lazy<BrandsRows>(() => new BrandsRows(options, Marketplace, Seed));
        display = new Lazy<DisplayRows>(() => new DisplayRows(options, Marketplace, Seed, IsVendor));
    }

    public object Gate { get; } = new();

    public int Index { get; }

    public ulong Seed { get; }

    public long ProfileId { get; }

    public Marketplace Marketplace { get; }

    /// <summary>Whether the account is a vendor's, who has no SKUs.</summary>
    public bool IsVendor { get; }

    public int? MostPerParent { get; }

    public ProfileBucket Bucket { get; }

    /// <summary>What belongs to Sponsored Brands.</summary>
    public BrandsRows Brands => brands.Value;

    /// <summary>What belongs to Sponsored Display.</summary>
    public DisplayRows Display => display.Value;

    public RowStore<EmulatedPortfolio> Portfolios => portfolioStore ??= new(layout.Portfolios, portfolios.Portfolio, RowGenerator.PortfolioIds);

    public RowStore<EmulatedCampaign> Campaigns => campaignStore ??= new(layout.Campaigns, generator.Campaign, generator.CampaignIds);

    public RowStore<EmulatedAdGroup> AdGroups => adGroupStore ??= new(layout.AdGroups, generator.AdGroup, generator.AdGroupIds);

    public RowStore<EmulatedKeyword> Keywords => keywordStore ??= new(layout.Keywords, generator.Keyword, generator.KeywordIds);

    public RowStore<EmulatedNegativeKeyword> NegativeKeywords =>
        negativeKeywordStore ??= new(layout.NegativeKeywords, negatives.Keyword, negatives.KeywordIds);

    public RowStore<EmulatedNegativeKeyword> CampaignNegativeKeywords =>
        campaignNegativeKeywordStore ??= new(layout.CampaignNegativeKeywords, negatives.CampaignKeyword, negatives.CampaignKeywordIds);

    public RowStore<EmulatedProductAd> ProductAds => productAdStore ??= new(layout.ProductAds, products.Ad, products.AdIds);

    public RowStore<EmulatedTarget> Targets => targetStore ??= new(layout.Targets, products.Target, products.TargetIds);

    public RowStore<EmulatedNegativeTarget> NegativeTargets =>
        negativeTargetStore ??= new(layout.NegativeTargets, negatives.Target, negatives.TargetIds);

    public RowStore<EmulatedNegativeTarget> CampaignNegativeTargets =>
        campaignNegativeTargetStore ??= new(layout.CampaignNegativeTargets, negatives.CampaignTarget, negatives.CampaignTargetIds);
}
