namespace AmazonAds.Entities.Shapes;

/// <summary>The shapes of Sponsored Products, after Amazon's document of version 3 (August 2026).</summary>
internal static class SponsoredProductsShapes
{
    private static readonly Shape<ServingStatusDetail> ServingStatusDetail = new(
        new TextMember<ServingStatusDetail>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<ServingStatusDetail>("message", item => item.Message, (item, value) => item.Message = value),
        new TextMember<ServingStatusDetail>("helpUrl", item => item.HelpUrl, (item, value) => item.HelpUrl = value));

    public static Shape<ExtendedData> ExtendedData { get; } = new(
        new TextMember<ExtendedData>("creationDateTime", item => item.CreationDateTime, (item, value) => item.CreationDateTime = value),
        new TextMember<ExtendedData>("lastUpdateDateTime", item => item.LastUpdateDateTime, (item, value) => item.LastUpdateDateTime = value),
        new TextMember<ExtendedData>("servingStatus", item => item.ServingStatus, (item, value) => item.ServingStatus = value),
        new ListMember<ExtendedData, ServingStatusDetail>(
            "servingStatusDetails", ServingStatusDetail, item => item.ServingStatusDetails, (item, value) => item.ServingStatusDetails = value));

    private static readonly Shape<CampaignBudget> Budget = new(
        new MoneyMember<CampaignBudget>("budget", item => item.Budget, (item, value) => item.Budget = value),
        new TextMember<CampaignBudget>("budgetType", item => item.BudgetType, (item, value) => item.BudgetType = value, new KnownText("DAILY")),
        new MoneyMember<CampaignBudget>("effectiveBudget", item => item.EffectiveBudget, (item, value) => item.EffectiveBudget = value));

    public static Shape<PlacementBidding> PlacementBidding { get; } = new(
        new MoneyMember<PlacementBidding>("percentage", item => item.Percentage, (item, value) => item.Percentage = value),
        new TextMember<PlacementBidding>("placement", item => item.Placement, (item, value) => item.Placement = value));

    private static readonly Shape<AudienceSegment> AudienceSegment = new(
        new TextMember<AudienceSegment>("audienceId", item => item.AudienceId, (item, value) => item.AudienceId = value),
        new TextMember<AudienceSegment>("audienceSegmentType", item => item.AudienceSegmentType, (item, value) => item.AudienceSegmentType = value));

    public static Shape<ShopperCohortBidding> ShopperCohortBidding { get; } = new(
        new TextMember<ShopperCohortBidding>("shopperCohortType", item => item.ShopperCohortType, (item, value) => item.ShopperCohortType = value),
        new MoneyMember<ShopperCohortBidding>("percentage", item => item.Percentage, (item, value) => item.Percentage = value),
        new ListMember<ShopperCohortBidding, AudienceSegment>(
            "audienceSegments", AudienceSegment, item => item.AudienceSegments, (item, value) => item.AudienceSegments = value));

    private static readonly Shape<DynamicBidding> DynamicBidding = new(
        new ListMember<DynamicBidding, PlacementBidding>(
            "placementBidding", PlacementBidding, item => item.PlacementBidding, (item, value) => item.PlacementBidding = value),
        new ListMember<DynamicBidding, ShopperCohortBidding>(
            "shopperCohortBidding", ShopperCohortBidding, item => item.ShopperCohortBidding, (item, value) => item.ShopperCohortBidding = value),
        new TextMember<DynamicBidding>(
            "strategy", item => item.Strategy, (item, value) => item.Strategy = value, new KnownText("LEGACY_FOR_SALES", "AUTO_FOR_SALES", "MANUAL")));

    private static readonly Shape<OffAmazonSettings> OffAmazonSettings = new(
        new TextMember<OffAmazonSettings>(
            "offAmazonBudgetControlStrategy",
            item => item.OffAmazonBudgetControlStrategy,
            (item, value) => item.OffAmazonBudgetControlStrategy = value));

    private static readonly Shape<GlobalStoreSetting> GlobalStoreSetting = new(
        new TextMember<GlobalStoreSetting>(
            "catalogSourceCountryCode", item => item.CatalogSourceCountryCode, (item, value) => item.CatalogSourceCountryCode = value));

    public static Shape<TargetExpression> TargetExpression { get; } = new(
        new TextMember<TargetExpression>("type", item => item.Type, (item, value) => item.Type = value),
        new TextMember<TargetExpression>("value", item => item.Value, (item, value) => item.Value = value));

    /// <summary>A campaign.</summary>
    public static Shape<Campaign> Campaign { get; } = new(
        new ObjectMember<Campaign, CampaignBudget>("budget", Budget, item => item.Budget, (item, value) => item.Budget = value),
        new TextMember<Campaign>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new ObjectMember<Campaign, DynamicBidding>(
            "dynamicBidding", DynamicBidding, item => item.DynamicBidding, (item, value) => item.DynamicBidding = value),
        new TextMember<Campaign>("endDate", item => item.EndDate, (item, value) => item.EndDate = value),
        new TextMember<Campaign>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<Campaign>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new TextMember<Campaign>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new TextMember<Campaign>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<Campaign>(
            "targetingType", item => item.TargetingType, (item, value) => item.TargetingType = value, new KnownText("MANUAL", "AUTO")),
        new TextMapMember<Campaign>("tags", item => item.Tags, (item, value) => item.Tags = value),
        new ObjectMember<Campaign, OffAmazonSettings>(
            "offAmazonSettings", OffAmazonSettings, item => item.OffAmazonSettings, (item, value) => item.OffAmazonSettings = value),
        new TextListMember<Campaign>("siteRestrictions", item => item.SiteRestrictions, (item, value) => item.SiteRestrictions = value),
        new TextMember<Campaign>(
            "marketplaceBudgetAllocation", item => item.MarketplaceBudgetAllocation, (item, value) => item.MarketplaceBudgetAllocation = value),
        new BooleanMember<Campaign>("autoManageCampaign", item => item.AutoManageCampaign, (item, value) => item.AutoManageCampaign = value),
        new TextMember<Campaign>("globalCampaignId", item => item.GlobalCampaignId, (item, value) => item.GlobalCampaignId = value),
        new ObjectMember<Campaign, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>An ad group.</summary>
    public static Shape<AdGroup> AdGroup { get; } = new(
        new TextMember<AdGroup>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<AdGroup>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new MoneyMember<AdGroup>("defaultBid", item => item.DefaultBid, (item, value) => item.DefaultBid = value),
        new TextMember<AdGroup>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<AdGroup>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<AdGroup>("globalAdGroupId", item => item.GlobalAdGroupId, (item, value) => item.GlobalAdGroupId = value),
        new ObjectMember<AdGroup, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A keyword.</summary>
    public static Shape<Keyword> Keyword { get; } = new(
        new TextMember<Keyword>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new MoneyMember<Keyword>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new TextMember<Keyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Keyword>("keywordId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<Keyword>("keywordText", item => item.KeywordText, (item, value) => item.KeywordText = value),
        new TextMember<Keyword>(
            "matchType", item => item.MatchType, (item, value) => item.MatchType = value, new KnownText("BROAD", "PHRASE", "EXACT")),
        new TextMember<Keyword>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<Keyword>(
            "nativeLanguageKeyword", item => item.NativeLanguageKeyword, (item, value) => item.NativeLanguageKeyword = value),
        new TextMember<Keyword>(
            "nativeLanguageLocale", item => item.NativeLanguageLocale, (item, value) => item.NativeLanguageLocale = value),
        new TextMember<Keyword>("globalKeywordId", item => item.GlobalKeywordId, (item, value) => item.GlobalKeywordId = value),
        new ObjectMember<Keyword, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A negative keyword of an ad group.</summary>
    public static Shape<NegativeKeyword> NegativeKeyword { get; } = new(
        new TextMember<NegativeKeyword>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeKeyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<NegativeKeyword>("keywordId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<NegativeKeyword>("keywordText", item => item.KeywordText, (item, value) => item.KeywordText = value),
        new TextMember<NegativeKeyword>("matchType", item => item.MatchType, (item, value) => item.MatchType = value, new KnownText("NEGATIVE_EXACT", "NEGATIVE_PHRASE", "NEGATIVE_BROAD")),
        new TextMember<NegativeKeyword>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<NegativeKeyword>("nativeLanguageKeyword", item => item.NativeLanguageKeyword, (item, value) => item.NativeLanguageKeyword = value),
        new TextMember<NegativeKeyword>("nativeLanguageLocale", item => item.NativeLanguageLocale, (item, value) => item.NativeLanguageLocale = value),
        new TextMember<NegativeKeyword>("globalKeywordId", item => item.GlobalKeywordId, (item, value) => item.GlobalKeywordId = value),
        new ObjectMember<NegativeKeyword, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A negative keyword of a campaign.</summary>
    public static Shape<CampaignNegativeKeyword> CampaignNegativeKeyword { get; } = new(
        new TextMember<CampaignNegativeKeyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<CampaignNegativeKeyword>("keywordId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<CampaignNegativeKeyword>("keywordText", item => item.KeywordText, (item, value) => item.KeywordText = value),
        new TextMember<CampaignNegativeKeyword>("matchType", item => item.MatchType, (item, value) => item.MatchType = value, new KnownText("NEGATIVE_EXACT", "NEGATIVE_PHRASE", "NEGATIVE_BROAD")),
        new TextMember<CampaignNegativeKeyword>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<CampaignNegativeKeyword>("globalKeywordId", item => item.GlobalKeywordId, (item, value) => item.GlobalKeywordId = value),
        new ObjectMember<CampaignNegativeKeyword, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A product ad.</summary>
    public static Shape<ProductAd> ProductAd { get; } = new(
        new TextMember<ProductAd>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<ProductAd>("adId", item => item.AdId, (item, value) => item.AdId = value),
        new TextMember<ProductAd>("asin", item => item.Asin, (item, value) => item.Asin = value),
        new TextMember<ProductAd>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<ProductAd>("customText", item => item.CustomText, (item, value) => item.CustomText = value),
        new ObjectMember<ProductAd, GlobalStoreSetting>(
            "globalStoreSetting", GlobalStoreSetting, item => item.GlobalStoreSetting, (item, value) => item.GlobalStoreSetting = value),
        new TextMember<ProductAd>("sku", item => item.Sku, (item, value) => item.Sku = value),
        new TextMember<ProductAd>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<ProductAd>("globalAdId", item => item.GlobalAdId, (item, value) => item.GlobalAdId = value),
        new ObjectMember<ProductAd, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A target.</summary>
    public static Shape<Target> Target { get; } = new(
        new TextMember<Target>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new MoneyMember<Target>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new TextMember<Target>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new ListMember<Target, TargetExpression>("expression", TargetExpression, item => item.Expression, (item, value) => item.Expression = value),
        new TextMember<Target>("expressionType", item => item.ExpressionType, (item, value) => item.ExpressionType = value, new KnownText("MANUAL", "AUTO")),
        new ListMember<Target, TargetExpression>("resolvedExpression", TargetExpression, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value),
        new TextMember<Target>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<Target>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<Target>("globalTargetId", item => item.GlobalTargetId, (item, value) => item.GlobalTargetId = value),
        new ObjectMember<Target, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A negative target of an ad group.</summary>
    public static Shape<NegativeTarget> NegativeTarget { get; } = new(
        new TextMember<NegativeTarget>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeTarget>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new ListMember<NegativeTarget, TargetExpression>("expression", TargetExpression, item => item.Expression, (item, value) => item.Expression = value),
        new ListMember<NegativeTarget, TargetExpression>("resolvedExpression", TargetExpression, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value),
        new TextMember<NegativeTarget>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<NegativeTarget>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<NegativeTarget>("globalTargetId", item => item.GlobalTargetId, (item, value) => item.GlobalTargetId = value),
        new ObjectMember<NegativeTarget, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));

    /// <summary>A negative target of a campaign.</summary>
    public static Shape<CampaignNegativeTarget> CampaignNegativeTarget { get; } = new(
        new TextMember<CampaignNegativeTarget>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new ListMember<CampaignNegativeTarget, TargetExpression>("expression", TargetExpression, item => item.Expression, (item, value) => item.Expression = value),
        new ListMember<CampaignNegativeTarget, TargetExpression>("resolvedExpression", TargetExpression, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value),
        new TextMember<CampaignNegativeTarget>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<CampaignNegativeTarget>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<CampaignNegativeTarget>("globalTargetId", item => item.GlobalTargetId, (item, value) => item.GlobalTargetId = value),
        new ObjectMember<CampaignNegativeTarget, ExtendedData>(
            "extendedData", ExtendedData, item => item.ExtendedData, (item, value) => item.ExtendedData = value, hasColumns: false));
}
