using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>The kinds of Sponsored Brands rows as v1 shows them. What only the older version wants of items does not count here.</summary>
internal static class UnifiedBrandsSegments
{
    private const string Product = UnifiedWords.SponsoredBrands;

    public static UnifiedSegment Campaigns { get; } = new UnifiedSegment<EmulatedBrandsCampaign>(BrandsCampaignResource.Current, UnifiedBrandsJson.Campaign)
    {
        Product = Product,
        NameOf = static row => row.Name,
        PortfolioOf = static row => row.PortfolioId,
    };

    public static UnifiedSegment AdGroups { get; } = new UnifiedSegment<EmulatedBrandsAdGroup>(BrandsAdGroupResource.Current, UnifiedBrandsJson.AdGroup)
    {
        Product = Product,
        NameOf = static row => row.Name,
    };

    public static UnifiedSegment Ads { get; } = new UnifiedSegment<EmulatedBrandsAd>(BrandsAdResource.Current, UnifiedBrandsJson.Ad)
    {
        Product = Product,
        NameOf = static row => row.Name,
    };

    /// <summary>All sorts of targets, in the order in which a list shows them.</summary>
    public static IReadOnlyList<UnifiedSegment> Targets { get; } =
    [
        new UnifiedSegment<EmulatedKeyword>(
            Plain(BrandsKeywordResource.Kind),
            [
                Members<EmulatedKeyword>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
                Members<EmulatedKeyword>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
                Members<EmulatedKeyword>.Fixed("keywordText", static (row, value) => row with { KeywordText = KeywordText.Read(value) }),
                Members<EmulatedKeyword>.Fixed("matchType", static (row, value) => row with { MatchType = value.Choice("BROAD", "PHRASE", "EXACT") }),
                Members<EmulatedKeyword>.State,
                Members<EmulatedKeyword>.Optional("bid", static (row, value) => row with { Bid = value.Bid() }),
                Members<EmulatedKeyword>.Initial("nativeLanguageKeyword", static (row, value) => row with { NativeLanguageKeyword = value.OptionalText() }),
                Members<EmulatedKeyword>.Initial("nativeLanguageLocale", static (row, value) => row with { NativeLanguageLocale = value.OptionalText() }),
            ],
            "keywordId", BrandsForms.Current, static (json, row, marketplace) => UnifiedJson.Keyword(json, row, marketplace, Product))
        {
            Product = Product,
            IsKeyword = true,
            NameOf = static row => row.KeywordText,
            MatchTypeOf = static row => row.MatchType,
        },
        new UnifiedSegment<EmulatedNegativeKeyword>(
            Plain(BrandsNegativeKeywordResource.Kind),
            [
                Members<EmulatedNegativeKeyword>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
                Members<EmulatedNegativeKeyword>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
                Members<EmulatedNegativeKeyword>.Fixed("keywordText", static (row, value) => row with { KeywordText = KeywordText.Read(value) }),
                Members<EmulatedNegativeKeyword>.Fixed("matchType", static (row, value) => row with { MatchType = value.Choice("NEGATIVE_EXACT", "NEGATIVE_PHRASE") }),
                Members<EmulatedNegativeKeyword>.State,
            ],
            "keywordId", BrandsForms.Current, static (json, row, marketplace) => UnifiedJson.NegativeKeyword(json, row, marketplace, Product))
        {
            Product = Product,
            IsKeyword = true,
            IsNegative = true,
            NameOf = static row => row.KeywordText,
            MatchTypeOf = static row => row.MatchType["NEGATIVE_".Length..],
        },
        new UnifiedSegment<EmulatedTarget>(
            Plain(BrandsTargetResource.Kind),
            [
                Members<EmulatedTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
                Members<EmulatedTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
                Members<EmulatedTarget>.Fixed("expression", static (row, value) => row with { Expression = ExpressionReader.Read(value, negative: false) }),
                Members<EmulatedTarget>.State,
                Members<EmulatedTarget>.Optional("bid", static (row, value) => row with { Bid = value.Bid() }),
            ],
            "targetId", BrandsForms.Current, static (json, row, marketplace) => UnifiedJson.ProductTarget(json, row, marketplace, Product))
        {
            Product = Product,
            TargetTypeOf = static row => UnifiedExpressionJson.TypeOf(row.Expression),
            MatchTypeOf = static row => UnifiedExpressionJson.MatchOf(row.Expression),
            ProductsOf = static row => ExpressionReader.AsinsOf(row.Expression),
        },
        new UnifiedSegment<EmulatedNegativeTarget>(
            Plain(BrandsNegativeTargetResource.Kind),
            [
                Members<EmulatedNegativeTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
                Members<EmulatedNegativeTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
                Members<EmulatedNegativeTarget>.Fixed("expression", static (row, value) => row with { Expression = ExpressionReader.Read(value, negative: true) }),
                Members<EmulatedNegativeTarget>.State,
            ],
            "targetId", BrandsForms.Current, static (json, row, marketplace) => UnifiedJson.NegativeTarget(json, row, marketplace, Product))
        {
            Product = Product,
            IsNegative = true,
            TargetTypeOf = static row => UnifiedExpressionJson.TypeOf(row.Expression),
            MatchTypeOf = static row => UnifiedExpressionJson.MatchOf(row.Expression),
            ProductsOf = static row => ExpressionReader.AsinsOf(row.Expression),
        },
    ];

    private static EntityKind<TRow> Plain<TRow>(EntityKind<TRow> kind)
        where TRow : EmulatedEntity => kind with { CheckNew = null, CheckChange = null };
}
