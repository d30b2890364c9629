using System.Collections;

namespace AmazonAds.Entities;

/// <summary>The fields of Ads API v1 that stand elsewhere, or in other words, than in the product's API. Their names are the same.</summary>
internal static class UnifiedFields
{
    private const string Budget = "budgets[0].budgetValue.monetaryBudgetValue.monetaryBudget.value";
    private const string Advertised = "creative.productCreative.productCreativeSettings.advertisedProduct.";
    private const string KeywordTarget = "targetDetails.keywordTarget.";

    /// <summary>How a campaign is targeted, as whether its targets are made by Amazon.</summary>
    public static EntityField TargetingType { get; } = new("TargetingType", "autoCreationSettings.autoCreateTargets", FieldType.Word)
    {
        Property = "TargetingType",
        Use = FieldUse.Create,
        IsRequired = true,
        Known = ["MANUAL", "AUTO"],
        Rules = [new OneOfRule("MANUAL", "AUTO")],
        Written = word => string.Equals((string)word, "AUTO", StringComparison.Ordinal),
    };

    /// <summary>The daily budget of a campaign.</summary>
    public static EntityField DailyBudget { get; } = new("DailyBudget", Budget, FieldType.Amount)
    {
        Property = "Budget.Budget",
        IsRequired = true,
        Rules = [new BudgetFieldRule()],
        Companions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["budgets[0].budgetType"] = "MONETARY",
            ["budgets[0].recurrenceTimePeriod"] = "DAILY",
        },
    };

    /// <summary>The first day.</summary>
    public static EntityField StartDate { get; } = new("StartDate", "startDateTime", FieldType.Date) { Property = "StartDate", Written = UnifiedDay.First };

    /// <summary>The last day.</summary>
    public static EntityField EndDate { get; } = new("EndDate", "endDateTime", FieldType.Date)
    {
        Property = "EndDate",
        IsNullable = true,
        Written = UnifiedDay.Last,
    };

    /// <summary>The strategy of bidding.</summary>
    public static EntityField BiddingStrategy { get; } = new("BiddingStrategy", "optimizations.bidSettings.bidStrategy", FieldType.Word)
    {
        Property = "DynamicBidding.Strategy",
        Known = ["LEGACY_FOR_SALES", "AUTO_FOR_SALES", "MANUAL", "RULE_BASED"],
        Written = word => UnifiedWords.BidStrategies.ToUnified((string)word),
    };

    /// <summary>Percentages of placements.</summary>
    public static EntityField PlacementBidding { get; } =
        new("PlacementBidding", "optimizations.bidSettings.bidAdjustments.placementBidAdjustments", FieldType.Json)
        {
            Property = "DynamicBidding.PlacementBidding",
            Reshape = PlacementText.Read,
            Written = list => ((IEnumerable)list).Cast<IReadOnlyDictionary<string, object?>>().Select(placement => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["placement"] = UnifiedWords.Placements.ToUnified((string)placement["placement"]!),
                ["percentage"] = placement["percentage"],
            }).ToList(),
        };

    /// <summary>What may be spent outside Amazon.</summary>
    public static EntityField OffAmazonBudgetControlStrategy { get; } =
        new("OffAmazonBudgetControlStrategy", "optimizations.budgetSettings.offAmazonBudgetControlStrategy", FieldType.Word)
        {
            Property = "OffAmazonSettings.OffAmazonBudgetControlStrategy",
            Known = ["MINIMIZE_SPEND", "MAXIMIZE_REACH"],
        };

    /// <summary>Tags, by name.</summary>
    public static EntityField Tags { get; } = new("Tags", "tags", FieldType.Json) { Written = UnifiedTags.Make, Rules = [new UnifiedTagsRule()] };

    /// <summary>Whether Amazon manages the campaign.</summary>
    public static EntityField AutoManageCampaign { get; } = new("AutoManageCampaign", "autoCreationSettings.autoManageCampaign", FieldType.Flag)
    {
        Property = "AutoManageCampaign",
        Use = FieldUse.Create,
    };

    /// <summary>The default bid of an ad group.</summary>
    public static EntityField DefaultBid { get; } = new("DefaultBid", "bid.defaultBid", FieldType.Amount)
    {
        Property = "DefaultBid",
        IsRequired = true,
        Rules = [new BidFieldRule()],
    };

    /// <summary>A bid; taken away, the ad group's default bid applies.</summary>
    public static EntityField Bid { get; } = new("Bid", "bid.bid", FieldType.Amount) { Property = "Bid", IsNullable = true, Rules = [new BidFieldRule()] };

    /// <summary>The campaign of what belongs to an ad group, which says it.</summary>
    public static EntityField ImpliedCampaign { get; } = new("CampaignId", "campaignId", FieldType.Id) { Use = FieldUse.Create, IsImplied = true };

    /// <summary>The text of a keyword.</summary>
    /// <param name="mostWords">The most words.</param>
    public static EntityField KeywordText(int mostWords) => new("KeywordText", KeywordTarget + "keyword")
    {
        Property = "KeywordText",
        Use = FieldUse.Create,
        IsRequired = true,
        Rules = [new KeywordTextRule(mostWords)],
    };

    /// <summary>How a keyword matches.</summary>
    /// <param name="words">The words of v1; null where they are the same.</param>
    /// <param name="known">The words known today.</param>
    public static EntityField MatchType(WordTable? words, params string[] known) => new("MatchType", KeywordTarget + "matchType", FieldType.Word)
    {
        Property = "MatchType",
        Use = FieldUse.Create,
        IsRequired = true,
        Known = known,
        Written = words is null ? null : word => words.ToUnified((string)word),
    };

    /// <summary>The text in the advertiser's own language.</summary>
    public static EntityField NativeLanguageKeyword { get; } =
        new("NativeLanguageKeyword", KeywordTarget + "nativeLanguageKeyword") { Property = "NativeLanguageKeyword", Use = FieldUse.Create };

    /// <summary>The locale of that language.</summary>
    public static EntityField NativeLanguageLocale { get; } =
        new("NativeLanguageLocale", KeywordTarget + "nativeLanguageLocale") { Property = "NativeLanguageLocale", Use = FieldUse.Create };

    /// <summary>The conditions of a target.</summary>
    public static EntityField Expression { get; } = new("Expression", "targetDetails", FieldType.Json)
    {
        Property = "Expression",
        Use = FieldUse.Create,
        IsRequired = true,
        Reshape = TargetExpressionText.Read,
        Rules = [new UnifiedExpressionRule()],
        Spread = UnifiedExpression.Make,
    };

    /// <summary>Whether a target is chosen by hand, which its conditions say.</summary>
    public static EntityField ExpressionType { get; } = new("ExpressionType", "expressionType", FieldType.Word)
    {
        Use = FieldUse.Create,
        Known = ["MANUAL", "AUTO"],
        IsImplied = true,
    };

    /// <summary>The ASIN of an ad's product.</summary>
    public static EntityField Asin { get; } = Product("Asin", "ASIN", new AsinRule());

    /// <summary>The SKU of an ad's product.</summary>
    public static EntityField Sku { get; } = Product("Sku", "SKU");

    /// <summary>The text of an ad.</summary>
    public static EntityField CustomText { get; } = new("CustomText", "creative.productCreative.productCreativeSettings.headline")
    {
        Property = "CustomText",
        Use = FieldUse.Create,
        Rules = [new LengthRule(longest: 150, shortest: 50)],
    };

    /// <summary>The marketplace whose catalog the product is of.</summary>
    public static EntityField CatalogSourceCountryCode { get; } =
        new("CatalogSourceCountryCode", Advertised + "globalStoreSetting.catalogSourceMarketplace")
        {
            Property = "GlobalStoreSetting.CatalogSourceCountryCode",
            Use = FieldUse.Create,
            Rules = [new LengthRule(longest: 2, shortest: 2)],
            Written = word => UnifiedWords.Marketplaces.ToUnified((string)word),
        };

    private static EntityField Product(string name, string type, params IFieldRule[] rules) => new(name, Advertised + "productId")
    {
        Property = name,
        Use = FieldUse.Create,
        Rules = rules,
        Companions = new Dictionary<string, string>(StringComparer.Ordinal) { [Advertised + "productIdType"] = type },
    };
}
