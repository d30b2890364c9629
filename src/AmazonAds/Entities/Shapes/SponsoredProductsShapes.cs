namespace AmazonAds.Entities.Shapes;

/// <summary>The shapes of Sponsored Products, after Amazon's document of version 3 (August 2026).</summary>
internal static class SponsoredProductsShapes
{
    private static readonly Shape<ServingStatusDetail> ServingStatusDetail = new(
        new TextMember<ServingStatusDetail>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<ServingStatusDetail>("message", item => item.Message, (item, value) => item.Message = value),
        new TextMember<ServingStatusDetail>("helpUrl", item => item.HelpUrl, (item, value) => item.HelpUrl = value));

    private static readonly Shape<ExtendedData> ExtendedData = new(
        new TextMember<ExtendedData>("creationDateTime", item => item.CreationDateTime, (item, value) => item.CreationDateTime = value),
        new TextMember<ExtendedData>("lastUpdateDateTime", item => item.LastUpdateDateTime, (item, value) => item.LastUpdateDateTime = value),
        new TextMember<ExtendedData>("servingStatus", item => item.ServingStatus, (item, value) => item.ServingStatus = value),
        new ListMember<ExtendedData, ServingStatusDetail>(
            "servingStatusDetails", ServingStatusDetail, item => item.ServingStatusDetails, (item, value) => item.ServingStatusDetails = value));

    private static readonly Shape<CampaignBudget> Budget = new(
        new MoneyMember<CampaignBudget>("budget", item => item.Budget, (item, value) => item.Budget = value),
        new TextMember<CampaignBudget>("budgetType", item => item.BudgetType, (item, value) => item.BudgetType = value, new KnownText("DAILY")),
        new MoneyMember<CampaignBudget>("effectiveBudget", item => item.EffectiveBudget, (item, value) => item.EffectiveBudget = value));

    private static readonly Shape<PlacementBidding> PlacementBidding = new(
        new MoneyMember<PlacementBidding>("percentage", item => item.Percentage, (item, value) => item.Percentage = value),
        new TextMember<PlacementBidding>("placement", item => item.Placement, (item, value) => item.Placement = value));

    private static readonly Shape<AudienceSegment> AudienceSegment = new(
        new TextMember<AudienceSegment>("audienceId", item => item.AudienceId, (item, value) => item.AudienceId = value),
        new TextMember<AudienceSegment>("audienceSegmentType", item => item.AudienceSegmentType, (item, value) => item.AudienceSegmentType = value));

    private static readonly Shape<ShopperCohortBidding> ShopperCohortBidding = new(
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
}
