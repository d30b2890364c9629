using AmazonAds.Batching;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// The kinds of Sponsored Products, version 3. Paths, media types, filters and fields are those of Amazon's document
/// (August 2026); lengths are those of "Limits, constraints, and quotas" (September 2025).
/// </summary>
public static class SponsoredProductsKinds
{
    private const int CampaignNameLength = 128;
    private const int AdGroupNameLength = 255;
    private const int KeywordWords = 10;

    /// <summary>Campaigns.</summary>
    public static EntityKind<Campaign> Campaign { get; } = Kind(
        "Campaign", SponsoredProductsShapes.Campaign, item => item.CampaignId, "campaignId", "campaigns", "campaigns", "spCampaign",
        new FilterNames { Id = "campaignIdFilter", Portfolio = "portfolioIdFilter", State = "stateFilter", Text = "nameFilter" },
        [
            FieldSets.Name(CampaignNameLength),
            FieldSets.State,
            new("TargetingType", "targetingType", FieldType.Word) { IsRequired = true, Known = ["MANUAL", "AUTO"] },
            new("DailyBudget", "budget.budget", FieldType.Amount)
            {
                IsRequired = true,
                Rules = [new BudgetFieldRule()],
                Companions = new Dictionary<string, string>(StringComparer.Ordinal) { ["budget.budgetType"] = "DAILY" },
            },
            FieldSets.StartDate,
            FieldSets.EndDate,
            new("PortfolioId", "portfolioId", FieldType.Id) { IsNullable = true },
            new("BiddingStrategy", "dynamicBidding.strategy", FieldType.Word)
            {
                Known = ["LEGACY_FOR_SALES", "AUTO_FOR_SALES", "MANUAL", "RULE_BASED"],
            },
            new("PlacementBidding", "dynamicBidding.placementBidding", FieldType.Json) { Reshape = PlacementText.Read },
            new("ShopperCohortBidding", "dynamicBidding.shopperCohortBidding", FieldType.Json),
            new("OffAmazonBudgetControlStrategy", "offAmazonSettings.offAmazonBudgetControlStrategy", FieldType.Word)
            {
                Known = ["MINIMIZE_SPEND", "MAXIMIZE_REACH"],
            },
            new("SiteRestrictions", "siteRestrictions", FieldType.Json) { Reshape = TextList.Read },
            new("Tags", "tags", FieldType.Json),
            new("AutoManageCampaign", "autoManageCampaign", FieldType.Flag) { Use = FieldUse.Create },
        ],
        rules: [EditRules.DatesInOrder],
        entityName: "campaign");

    /// <summary>Ad groups.</summary>
    public static EntityKind<AdGroup> AdGroup { get; } = Kind(
        "AdGroup", SponsoredProductsShapes.AdGroup, item => item.AdGroupId, "adGroupId", "adGroups", "adGroups", "spAdGroup",
        new FilterNames { Id = "adGroupIdFilter", Campaign = "campaignIdFilter", State = "stateFilter", Text = "nameFilter" },
        [
            FieldSets.Campaign,
            FieldSets.Name(AdGroupNameLength),
            FieldSets.State,
            new("DefaultBid", "defaultBid", FieldType.Amount) { IsRequired = true, Rules = [new BidFieldRule()] },
        ],
        entityName: "adGroup");

    /// <summary>Keywords.</summary>
    public static EntityKind<Keyword> Keyword { get; } = Kind(
        "Keyword", SponsoredProductsShapes.Keyword, item => item.KeywordId, "keywordId", "keywords", "keywords", "spKeyword",
        new FilterNames
        {
            Id = "keywordIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter", Text = "keywordTextFilter",
        },
        [
            FieldSets.Campaign,
            FieldSets.AdGroup,
            FieldSets.KeywordText(KeywordWords),
            FieldSets.MatchType("EXACT", "PHRASE", "BROAD"),
            FieldSets.State,
            FieldSets.Bid,
            FieldSets.NativeLanguageKeyword,
            FieldSets.NativeLanguageLocale,
        ],
        entityName: "keyword");

    /// <summary>Negative keywords of ad groups.</summary>
    public static EntityKind<NegativeKeyword> NegativeKeyword { get; } = Kind(
        "NegativeKeyword", SponsoredProductsShapes.NegativeKeyword, item => item.KeywordId,
        "keywordId", "negativeKeywords", "negativeKeywords", "spNegativeKeyword",
        new FilterNames
        {
            Id = "negativeKeywordIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter",
            Text = "negativeKeywordTextFilter",
        },
        [
            FieldSets.Campaign,
            FieldSets.AdGroup,
            FieldSets.KeywordText(KeywordWords),
            FieldSets.MatchType("NEGATIVE_EXACT", "NEGATIVE_PHRASE", "NEGATIVE_BROAD"),
            FieldSets.State,
            FieldSets.NativeLanguageKeyword,
            FieldSets.NativeLanguageLocale,
        ],
        answerId: "negativeKeywordId",
        entityName: "negativeKeyword");

    /// <summary>Negative keywords of campaigns.</summary>
    public static EntityKind<CampaignNegativeKeyword> CampaignNegativeKeyword { get; } = Kind(
        "CampaignNegativeKeyword", SponsoredProductsShapes.CampaignNegativeKeyword, item => item.KeywordId,
        "keywordId", "campaignNegativeKeywords", "campaignNegativeKeywords", "spCampaignNegativeKeyword",
        new FilterNames
        {
            Id = "campaignNegativeKeywordIdFilter", Campaign = "campaignIdFilter", State = "stateFilter", Text = "campaignNegativeKeywordTextFilter",
        },
        [
            FieldSets.Campaign,
            FieldSets.KeywordText(KeywordWords),
            FieldSets.MatchType("NEGATIVE_EXACT", "NEGATIVE_PHRASE", "NEGATIVE_BROAD"),
            FieldSets.State,
        ],
        answerId: "campaignNegativeKeywordId",
        entityName: "campaignNegativeKeyword");

    /// <summary>Product ads.</summary>
    public static EntityKind<ProductAd> ProductAd { get; } = Kind(
        "ProductAd", SponsoredProductsShapes.ProductAd, item => item.AdId, "adId", "productAds", "productAds", "spProductAd",
        new FilterNames { Id = "adIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter" },
        [
            FieldSets.Campaign,
            FieldSets.AdGroup,
            new("Asin", "asin") { Use = FieldUse.Create, Rules = [new AsinRule()] },
            new("Sku", "sku") { Use = FieldUse.Create },
            FieldSets.State,
            new("CustomText", "customText") { Use = FieldUse.Create, Rules = [new LengthRule(longest: 150, shortest: 50)] },
            new("CatalogSourceCountryCode", "globalStoreSetting.catalogSourceCountryCode")
            {
                Use = FieldUse.Create,
                Rules = [new LengthRule(longest: 2, shortest: 2)],
            },
        ],
        rules: [EditRules.OneProduct],
        entityName: "productAd");

    /// <summary>Targets: products, categories, and what Amazon chooses.</summary>
    public static EntityKind<Target> Target { get; } = Kind(
        "Target", SponsoredProductsShapes.Target, item => item.TargetId, "targetId", "targets", "targetingClauses", "spTargetingClause",
        new FilterNames { Id = "targetIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter" },
        [
            FieldSets.Campaign,
            FieldSets.AdGroup,
            FieldSets.Expression,
            new("ExpressionType", "expressionType", FieldType.Word) { IsRequired = true, Default = "MANUAL", Known = ["MANUAL", "AUTO"] },
            FieldSets.State,
            FieldSets.Bid,
        ],
        entityName: "targetingClause");

    /// <summary>Negative targets of ad groups.</summary>
    public static EntityKind<NegativeTarget> NegativeTarget { get; } = Kind(
        "NegativeTarget", SponsoredProductsShapes.NegativeTarget, item => item.TargetId,
        "targetId", "negativeTargets", "negativeTargetingClauses", "spNegativeTargetingClause",
        new FilterNames { Id = "negativeTargetIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter" },
        [FieldSets.Campaign, FieldSets.AdGroup, FieldSets.Expression, FieldSets.State],
        entityName: "negativeTargetingClause");

    /// <summary>Negative targets of campaigns.</summary>
    public static EntityKind<CampaignNegativeTarget> CampaignNegativeTarget { get; } = Kind(
        "CampaignNegativeTarget", SponsoredProductsShapes.CampaignNegativeTarget, item => item.TargetId,
        "targetId", "campaignNegativeTargets", "campaignNegativeTargetingClauses", "spCampaignNegativeTargetingClause",
        new FilterNames { Id = "campaignNegativeTargetIdFilter", Campaign = "campaignIdFilter", State = "stateFilter" },
        [FieldSets.Campaign, FieldSets.Expression, FieldSets.State],
        answerId: "campaignNegativeTargetingClauseId",
        entityName: "campaignNegativeTargetingClauses");

    /// <summary>All of them, parents before children.</summary>
    public static IReadOnlyList<EntityKind> All { get; } =
    [
        Campaign, AdGroup, Keyword, NegativeKeyword, CampaignNegativeKeyword, ProductAd, Target, NegativeTarget, CampaignNegativeTarget,
    ];

    private static EntityKind<T> Kind<T>(
        string name,
        Shape<T> shape,
        Func<T, string?> idOf,
        string idName,
        string segment,
        string collection,
        string mediaName,
        FilterNames filters,
        IReadOnlyList<EntityField> fields,
        IReadOnlyList<Func<EntityEdit, FieldUse, EditRefusal?>>? rules = null,
        string? answerId = null,
        string? entityName = null)
        where T : AdsEntity, new() => new(name, AdProduct.SponsoredProducts, shape, idOf)
        {
            IdName = idName,
            Collection = collection,
            ListPath = $"/sp/{segment}/list",
            MediaType = $"application/vnd.{mediaName}.v3+json",
            Filters = filters,
            Fields = fields,
            Rules = rules ?? [],
            AnswerIdName = answerId,
            AnswerEntityName = entityName,
            Create = new WriteOperation(HttpMethod.Post, $"/sp/{segment}") { CanRepresent = true },
            Update = new WriteOperation(HttpMethod.Put, $"/sp/{segment}") { CanRepresent = true },
            Archive = new WriteOperation(HttpMethod.Post, $"/sp/{segment}/delete") { Envelope = WriteEnvelope.IdFilter },
        };
}
