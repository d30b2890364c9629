using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// The kinds of Ads API v1, after Amazon's document (August 2026). Names, models, tables and fields are those of the
/// product's own kinds; keywords, targets and negatives are all targets there, told apart by type, sign and level.
/// </summary>
public static class UnifiedKinds
{
    private const int CampaignNameLength = 128;
    private const int AdGroupNameLength = 255;
    private const int KeywordWords = 10;
    private const int CampaignAndTargetPage = 5000;
    private const int AdGroupAndAdPage = 1000;
    private const int MostStates = 3;
    private const int MostAdsOrTargets = 100;

    private static readonly IReadOnlyList<object> ProductTargets = ["PRODUCT", "PRODUCT_CATEGORY", "THEME"];

    /// <summary>All of them, parents before children.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = SponsoredProducts();

    /// <summary>The kind of a product's kind; null where v1 has none.</summary>
    /// <param name="kind">The product's kind.</param>
    public static EntityKind? Of(EntityKind kind) => All.FirstOrDefault(unified => unified.TableKind == kind || unified == kind);

    private static IReadOnlyList<EntityKind> SponsoredProducts() =>
    [
        Campaign(SponsoredProductsKinds.Campaign),
        AdGroup(SponsoredProductsKinds.AdGroup),
        Keyword(SponsoredProductsKinds.Keyword),
        NegativeKeyword(SponsoredProductsKinds.NegativeKeyword),
        CampaignNegativeKeyword(SponsoredProductsKinds.CampaignNegativeKeyword),
        ProductAd(SponsoredProductsKinds.ProductAd),
        Target(SponsoredProductsKinds.Target, ProductTargets),
        NegativeTarget(SponsoredProductsKinds.NegativeTarget, ProductTargets),
        CampaignNegativeTarget(SponsoredProductsKinds.CampaignNegativeTarget, ProductTargets),
    ];

    private static EntityKind<Campaign> Campaign(EntityKind<Campaign> table) => Kind(
        table, UnifiedCampaignShape.Campaign, "campaign",
        new FilterNames
        {
            Id = "campaignIdFilter", Portfolio = "portfolioIdFilter", State = "stateFilter", Text = "nameFilter", MaxPageSize = CampaignAndTargetPage,
        },
        [
            FieldSets.Name(CampaignNameLength),
            FieldSets.State,
            UnifiedFields.TargetingType,
            UnifiedFields.DailyBudget,
            UnifiedFields.StartDate,
            UnifiedFields.EndDate,
            new("PortfolioId", "portfolioId", FieldType.Id) { IsNullable = true },
            UnifiedFields.BiddingStrategy,
            UnifiedFields.PlacementBidding,
            UnifiedFields.OffAmazonBudgetControlStrategy,
            new("SiteRestrictions", "siteRestrictions", FieldType.Json) { Reshape = TextList.Read },
            UnifiedFields.Tags,
            UnifiedFields.AutoManageCampaign,
        ],
        rules: [EditRules.DatesInOrder]);

    private static EntityKind<AdGroup> AdGroup(EntityKind<AdGroup> table) => Kind(
        table, UnifiedShapes.AdGroup, "adGroup",
        new FilterNames
        {
            Id = "adGroupIdFilter", Campaign = "campaignIdFilter", State = "stateFilter", Text = "nameFilter", MaxPageSize = AdGroupAndAdPage,
        },
        [FieldSets.Campaign, FieldSets.Name(AdGroupNameLength), FieldSets.State, UnifiedFields.DefaultBid]);

    private static EntityKind<ProductAd> ProductAd(EntityKind<ProductAd> table) => Kind(
        table, UnifiedShapes.ProductAd, "ad",
        new FilterNames
        {
            Id = "adIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter",
            MaxIds = MostAdsOrTargets, MaxPageSize = AdGroupAndAdPage,
        },
        [
            UnifiedFields.ImpliedCampaign,
            FieldSets.AdGroup,
            UnifiedFields.Asin,
            UnifiedFields.Sku,
            FieldSets.State,
            UnifiedFields.CustomText,
            UnifiedFields.CatalogSourceCountryCode,
        ],
        rules: [EditRules.OneProduct],
        words: new Dictionary<string, string>(StringComparer.Ordinal) { ["adType"] = "PRODUCT_AD" });

    private static EntityKind<Keyword> Keyword(EntityKind<Keyword> table) => TargetKind(
        table, UnifiedTargetShapes.Keyword, item => item.AdGroupId, new(IsKeyword: true, IsNegative: false), types: null,
        [
            UnifiedFields.ImpliedCampaign,
            FieldSets.AdGroup,
            UnifiedFields.KeywordText(KeywordWords),
            UnifiedFields.MatchType(words: null, "EXACT", "PHRASE", "BROAD"),
            FieldSets.State,
            UnifiedFields.Bid,
            UnifiedFields.NativeLanguageKeyword,
            UnifiedFields.NativeLanguageLocale,
        ]);

    private static EntityKind<NegativeKeyword> NegativeKeyword(EntityKind<NegativeKeyword> table) => TargetKind(
        table, UnifiedTargetShapes.NegativeKeyword, item => item.AdGroupId, new(IsKeyword: true, IsNegative: true, IsOfCampaign: false), types: null,
        [
            UnifiedFields.ImpliedCampaign,
            FieldSets.AdGroup,
            UnifiedFields.KeywordText(KeywordWords),
            UnifiedFields.MatchType(UnifiedWords.NegativeMatchTypes, "NEGATIVE_EXACT", "NEGATIVE_PHRASE", "NEGATIVE_BROAD"),
            FieldSets.State,
            UnifiedFields.NativeLanguageKeyword,
            UnifiedFields.NativeLanguageLocale,
        ]);

    private static EntityKind<CampaignNegativeKeyword> CampaignNegativeKeyword(EntityKind<CampaignNegativeKeyword> table) => TargetKind(
        table, UnifiedTargetShapes.CampaignNegativeKeyword, _ => null, new(IsKeyword: true, IsNegative: true, IsOfCampaign: true), types: null,
        [
            FieldSets.Campaign,
            UnifiedFields.KeywordText(KeywordWords),
            UnifiedFields.MatchType(UnifiedWords.NegativeMatchTypes, "NEGATIVE_EXACT", "NEGATIVE_PHRASE", "NEGATIVE_BROAD"),
            FieldSets.State,
        ]);

    private static EntityKind<Target> Target(EntityKind<Target> table, IReadOnlyList<object> types) => TargetKind(
        table, UnifiedTargetShapes.Target, item => item.AdGroupId, new(IsKeyword: false, IsNegative: false), types,
        [
            UnifiedFields.ImpliedCampaign,
            FieldSets.AdGroup,
            UnifiedFields.Expression,
            UnifiedFields.ExpressionType,
            FieldSets.State,
            UnifiedFields.Bid,
        ]);

    private static EntityKind<NegativeTarget> NegativeTarget(EntityKind<NegativeTarget> table, IReadOnlyList<object> types) => TargetKind(
        table, UnifiedTargetShapes.NegativeTarget, item => item.AdGroupId, new(IsKeyword: false, IsNegative: true, IsOfCampaign: false), types,
        [UnifiedFields.ImpliedCampaign, FieldSets.AdGroup, UnifiedFields.Expression, FieldSets.State]);

    private static EntityKind<CampaignNegativeTarget> CampaignNegativeTarget(EntityKind<CampaignNegativeTarget> table, IReadOnlyList<object> types) => TargetKind(
        table, UnifiedTargetShapes.CampaignNegativeTarget, _ => null, new(IsKeyword: false, IsNegative: true, IsOfCampaign: true), types,
        [FieldSets.Campaign, UnifiedFields.Expression, FieldSets.State]);

    private static EntityKind<T> TargetKind<T>(
        EntityKind<T> table,
        Shape<T> shape,
        Func<T, string?> adGroupOf,
        UnifiedTargetRule rule,
        IReadOnlyList<object>? types,
        IReadOnlyList<EntityField> fields)
        where T : AdsEntity, new() => Kind(
        table, shape, "target",
        new FilterNames
        {
            Id = "targetIdFilter",
            Campaign = "campaignIdFilter",
            AdGroup = rule.IsOfCampaign == true ? null : "adGroupIdFilter",
            State = "stateFilter",
            Text = rule.IsKeyword ? "keywordFilter" : null,
            MaxIds = MostAdsOrTargets,
            MaxPageSize = CampaignAndTargetPage,
        },
        fields,
        fixedFilters: new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal)
        {
            ["targetTypeFilter"] = types ?? ["KEYWORD"],
            ["negativeFilter"] = [rule.IsNegative],
        },
        picks: item => rule.Fits(item, adGroupOf(item)),
        words: rule.IsKeyword ? new Dictionary<string, string>(StringComparer.Ordinal) { ["targetType"] = "KEYWORD" } : null,
        flags: new Dictionary<string, bool>(StringComparer.Ordinal) { ["negative"] = rule.IsNegative });

    private static EntityKind<T> Kind<T>(
        EntityKind<T> table,
        Shape<T> shape,
        string singular,
        FilterNames filters,
        IReadOnlyList<EntityField> fields,
        IReadOnlyList<Func<EntityEdit, FieldUse, EditRefusal?>>? rules = null,
        IReadOnlyDictionary<string, IReadOnlyList<object>>? fixedFilters = null,
        Func<T, bool>? picks = null,
        IReadOnlyDictionary<string, string>? words = null,
        IReadOnlyDictionary<string, bool>? flags = null)
        where T : AdsEntity, new()
    {
        var product = UnifiedWords.Products.ToUnified(table.AdProduct.ToString());
        var fixedWords = new Dictionary<string, string>(words ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal) { ["adProduct"] = product };
        return new EntityKind<T>(table, shape)
        {
            ApiVersion = AdsApiVersion.V1,
            IdName = singular + "Id",
            Collection = singular + "s",
            ListPath = $"/adsApi/v1/query/{singular}s",
            Filters = filters with { HasExtendedData = false, MaxStates = MostStates },
            FixedFilters = new Dictionary<string, IReadOnlyList<object>>(fixedFilters ?? new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                ["adProductFilter"] = [product],
            },
            Fields = fields,
            Rules = rules ?? [],
            Picks = picks,
            AnswerEntityName = singular,
            Create = new WriteOperation(HttpMethod.Post, $"/adsApi/v1/create/{singular}s")
            {
                Answer = WriteAnswer.Version1,
                Fixed = fixedWords,
                FixedFlags = flags ?? new Dictionary<string, bool>(StringComparer.Ordinal),
            },
            Update = new WriteOperation(HttpMethod.Post, $"/adsApi/v1/update/{singular}s") { Answer = WriteAnswer.Version1 },
            Archive = new WriteOperation(HttpMethod.Post, $"/adsApi/v1/delete/{singular}s") { Answer = WriteAnswer.Version1, Envelope = WriteEnvelope.IdList },
        };
    }
}
