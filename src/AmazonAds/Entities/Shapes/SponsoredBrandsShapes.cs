namespace AmazonAds.Entities.Shapes;

/// <summary>
/// The shapes of Sponsored Brands: campaigns, ad groups and ads after Amazon's document of version 4 (August 2026);
/// keywords and targets after recorded answers of the older version, whose ids are numbers and whose words are in camel
/// case; the models spell them like all others.
/// </summary>
internal static class SponsoredBrandsShapes
{
    private static readonly Shape<ExtendedData> ExtendedData = new(
        new EpochTextMember<ExtendedData>("creationDate", item => item.CreationDateTime, (item, value) => item.CreationDateTime = value),
        new EpochTextMember<ExtendedData>("lastUpdateDate", item => item.LastUpdateDateTime, (item, value) => item.LastUpdateDateTime = value),
        new TextMember<ExtendedData>("servingStatus", item => item.ServingStatus, (item, value) => item.ServingStatus = value));

    private static readonly Shape<DynamicBidding> Bidding = new(
        new ListMember<DynamicBidding, PlacementBidding>(
            "bidAdjustmentsByPlacement", SponsoredProductsShapes.PlacementBidding, item => item.PlacementBidding, (item, value) => item.PlacementBidding = value)
        { Column = "placement_bidding" },
        new ListMember<DynamicBidding, ShopperCohortBidding>(
            "shopperCohortBidAdjustments",
            SponsoredProductsShapes.ShopperCohortBidding,
            item => item.ShopperCohortBidding,
            (item, value) => item.ShopperCohortBidding = value)
        { Column = "shopper_cohort_bidding" },
        new BooleanMember<DynamicBidding>("bidOptimization", item => item.BidOptimization, (item, value) => item.BidOptimization = value),
        new TextMember<DynamicBidding>("bidOptimizationStrategy", item => item.Strategy, (item, value) => item.Strategy = value) { Column = "strategy" });

    private static readonly Shape<RuleBasedBudget> RuleBasedBudget = new(
        new TextMember<RuleBasedBudget>("applicableRuleId", item => item.ApplicableRuleId, (item, value) => item.ApplicableRuleId = value),
        new TextMember<RuleBasedBudget>("applicableRuleName", item => item.ApplicableRuleName, (item, value) => item.ApplicableRuleName = value),
        new BooleanMember<RuleBasedBudget>("isProcessing", item => item.IsProcessing, (item, value) => item.IsProcessing = value),
        new MoneyMember<RuleBasedBudget>("value", item => item.Value, (item, value) => item.Value = value));

    private static readonly Shape<TargetExpression> Condition = new(
        new SpelledMember<TargetExpression>("type", Spelling.CamelCase, item => item.Type, (item, value) => item.Type = value),
        new TextMember<TargetExpression>("value", item => item.Value, (item, value) => item.Value = value));

    private static readonly Shape<AdLandingPage> LandingPage = new(
        new TextMember<AdLandingPage>("pageType", item => item.PageType, (item, value) => item.PageType = value),
        new TextMember<AdLandingPage>("url", item => item.Url, (item, value) => item.Url = value),
        new TextListMember<AdLandingPage>("asins", item => item.Asins, (item, value) => item.Asins = value));

    private static readonly Shape<AdCreative> Creative = new(
        new TextListMember<AdCreative>("asins", item => item.Asins, (item, value) => item.Asins = value),
        new TextMember<AdCreative>("brandLogoAssetID", item => item.BrandLogoAssetId, (item, value) => item.BrandLogoAssetId = value)
        { Column = "brand_logo_asset_id" },
        new TextMember<AdCreative>("brandLogoUrl", item => item.BrandLogoUrl, (item, value) => item.BrandLogoUrl = value),
        new TextMember<AdCreative>("brandName", item => item.BrandName, (item, value) => item.BrandName = value),
        new BooleanMember<AdCreative>("consentToTranslate", item => item.ConsentToTranslate, (item, value) => item.ConsentToTranslate = value),
        new TextMember<AdCreative>("creativeStatus", item => item.CreativeStatus, (item, value) => item.CreativeStatus = value),
        new TextMember<AdCreative>("creativeVersion", item => item.CreativeVersion, (item, value) => item.CreativeVersion = value),
        new TextMember<AdCreative>("customImageAssetId", item => item.CustomImageAssetId, (item, value) => item.CustomImageAssetId = value),
        new TextMember<AdCreative>("customImageUrl", item => item.CustomImageUrl, (item, value) => item.CustomImageUrl = value),
        new TextMember<AdCreative>("headline", item => item.Headline, (item, value) => item.Headline = value),
        new TextMember<AdCreative>("type", item => item.Type, (item, value) => item.Type = value),
        new TextListMember<AdCreative>("videoAssetIds", item => item.VideoAssetIds, (item, value) => item.VideoAssetIds = value));

    /// <summary>A campaign. The amount and the type of its budget stand beside the name.</summary>
    public static Shape<Campaign> Campaign { get; } = new(
        new ObjectMember<Campaign, DynamicBidding>("bidding", Bidding, item => item.DynamicBidding, (item, value) => item.DynamicBidding = value)
        { Column = "dynamic_bidding" },
        new TextMember<Campaign>("brandEntityId", item => item.BrandEntityId, (item, value) => item.BrandEntityId = value),
        InBudget(new MoneyMember<CampaignBudget>("budget", item => item.Budget, (item, value) => item.Budget = value)),
        InBudget(new TextMember<CampaignBudget>(
            "budgetType", item => item.BudgetType, (item, value) => item.BudgetType = value, new KnownText("DAILY", "LIFETIME"))),
        new TextMember<Campaign>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Campaign>("costType", item => item.CostType, (item, value) => item.CostType = value),
        new TextMember<Campaign>("endDate", item => item.EndDate, (item, value) => item.EndDate = value),
        new TextMember<Campaign>("goal", item => item.Goal, (item, value) => item.Goal = value),
        new BooleanMember<Campaign>(
            "isMultiAdGroupsEnabled", item => item.IsMultiAdGroupsEnabled, (item, value) => item.IsMultiAdGroupsEnabled = value),
        new TextMember<Campaign>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<Campaign>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new TextMember<Campaign>("productLocation", item => item.ProductLocation, (item, value) => item.ProductLocation = value),
        new ObjectMember<Campaign, RuleBasedBudget>(
            "ruleBasedBudget", RuleBasedBudget, item => item.RuleBasedBudget, (item, value) => item.RuleBasedBudget = value, hasColumns: false),
        new TextListMember<Campaign>("siteRestrictions", item => item.SiteRestrictions, (item, value) => item.SiteRestrictions = value),
        new TextListMember<Campaign>("smartDefault", item => item.SmartDefault, (item, value) => item.SmartDefault = value),
        new TextMember<Campaign>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new TextMember<Campaign>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMapMember<Campaign>("tags", item => item.Tags, (item, value) => item.Tags = value),
        new TextMember<Campaign>("targetedPGDealId", item => item.TargetedPGDealId, (item, value) => item.TargetedPGDealId = value),
        new ObjectMember<Campaign, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>An ad group; it has no bid.</summary>
    public static Shape<AdGroup> AdGroup { get; } = new(
        new TextMember<AdGroup>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<AdGroup>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new ObjectMember<AdGroup, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false),
        new TextMember<AdGroup>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<AdGroup>("state", item => item.State, (item, value) => item.State = value, KnownText.States));

    /// <summary>An ad.</summary>
    public static Shape<ProductAd> ProductAd { get; } = new(
        new TextMember<ProductAd>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<ProductAd>("adId", item => item.AdId, (item, value) => item.AdId = value),
        new TextMember<ProductAd>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new ObjectMember<ProductAd, AdCreative>("creative", Creative, item => item.Creative, (item, value) => item.Creative = value),
        new ObjectMember<ProductAd, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false),
        new ObjectMember<ProductAd, AdLandingPage>("landingPage", LandingPage, item => item.LandingPage, (item, value) => item.LandingPage = value),
        new TextMember<ProductAd>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<ProductAd>("state", item => item.State, (item, value) => item.State = value, KnownText.States));

    /// <summary>A keyword.</summary>
    public static Shape<Keyword> Keyword { get; } = new(
        new TextMember<Keyword>("keywordId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<Keyword>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<Keyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Keyword>("keywordText", item => item.KeywordText, (item, value) => item.KeywordText = value),
        new SpelledMember<Keyword>("matchType", Spelling.CamelCase, item => item.MatchType, (item, value) => item.MatchType = value),
        new SpelledMember<Keyword>("state", Spelling.CamelCase, item => item.State, (item, value) => item.State = value),
        new MoneyMember<Keyword>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new TextMember<Keyword>("nativeLanguageKeyword", item => item.NativeLanguageKeyword, (item, value) => item.NativeLanguageKeyword = value),
        new TextMember<Keyword>("nativeLanguageLocale", item => item.NativeLanguageLocale, (item, value) => item.NativeLanguageLocale = value));

    /// <summary>A negative keyword.</summary>
    public static Shape<NegativeKeyword> NegativeKeyword { get; } = new(
        new TextMember<NegativeKeyword>("keywordId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<NegativeKeyword>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeKeyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<NegativeKeyword>("keywordText", item => item.KeywordText, (item, value) => item.KeywordText = value),
        new SpelledMember<NegativeKeyword>("matchType", Spelling.CamelCase, item => item.MatchType, (item, value) => item.MatchType = value),
        new SpelledMember<NegativeKeyword>("state", Spelling.CamelCase, item => item.State, (item, value) => item.State = value));

    /// <summary>A target.</summary>
    public static Shape<Target> Target { get; } = new(
        new TextMember<Target>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<Target>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<Target>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new SpelledMember<Target>("state", Spelling.CamelCase, item => item.State, (item, value) => item.State = value),
        new MoneyMember<Target>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new ListMember<Target, TargetExpression>(
            "expressions", Condition, item => item.Expression, (item, value) => item.Expression = value)
        { Column = "expression" },
        new ListMember<Target, TargetExpression>(
            "resolvedExpressions", Condition, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value)
        { Column = "resolved_expression" });

    /// <summary>A negative target.</summary>
    public static Shape<NegativeTarget> NegativeTarget { get; } = new(
        new TextMember<NegativeTarget>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<NegativeTarget>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeTarget>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new SpelledMember<NegativeTarget>("state", Spelling.CamelCase, item => item.State, (item, value) => item.State = value),
        new ListMember<NegativeTarget, TargetExpression>(
            "expressions", Condition, item => item.Expression, (item, value) => item.Expression = value)
        { Column = "expression" },
        new ListMember<NegativeTarget, TargetExpression>(
            "resolvedExpressions", Condition, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value)
        { Column = "resolved_expression" });

    private static InnerMember<Campaign, CampaignBudget> InBudget(Member<CampaignBudget> member) =>
        new(member, item => item.Budget, (item, value) => item.Budget = value, prefix: "budget");
}
