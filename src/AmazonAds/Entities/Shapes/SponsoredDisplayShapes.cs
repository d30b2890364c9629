namespace AmazonAds.Entities.Shapes;

/// <summary>
/// The shapes of Sponsored Display, after Amazon's document of version 3. Ids are numbers in the JSON, words are in lower
/// case, days are written together, and extended data stands beside the other members.
/// </summary>
internal static class SponsoredDisplayShapes
{
    private static readonly TextMember<ExtendedData> ServingStatus =
        new("servingStatus", item => item.ServingStatus, (item, value) => item.ServingStatus = value);

    private static readonly EpochTextMember<ExtendedData> CreationDate =
        new("creationDate", item => item.CreationDateTime, (item, value) => item.CreationDateTime = value);

    private static readonly EpochTextMember<ExtendedData> LastUpdatedDate =
        new("lastUpdatedDate", item => item.LastUpdateDateTime, (item, value) => item.LastUpdateDateTime = value);

    private static readonly Shape<RuleBasedBudget> RuleBasedBudget = new(
        new BooleanMember<RuleBasedBudget>("isProcessing", item => item.IsProcessing, (item, value) => item.IsProcessing = value),
        new TextMember<RuleBasedBudget>("applicableRuleName", item => item.ApplicableRuleName, (item, value) => item.ApplicableRuleName = value),
        new MoneyMember<RuleBasedBudget>("value", item => item.Value, (item, value) => item.Value = value),
        new TextMember<RuleBasedBudget>("applicableRuleId", item => item.ApplicableRuleId, (item, value) => item.ApplicableRuleId = value));

    /// <summary>A condition of a target, which may hold conditions.</summary>
    public static Shape<TargetExpression> Expression { get; } = new(
        new TextMember<TargetExpression>("type", item => item.Type, (item, value) => item.Type = value),
        new ConditionValueMember(SponsoredProductsShapes.TargetExpression));

    /// <summary>A campaign. Its budget stands in the JSON as a plain number.</summary>
    public static Shape<Campaign> Campaign { get; } = new(
        new TextMember<Campaign>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Campaign>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<Campaign>("tactic", item => item.Tactic, (item, value) => item.Tactic = value),
        new SpelledMember<Campaign>("startDate", Spelling.CompactDay, item => item.StartDate, (item, value) => item.StartDate = value),
        new SpelledMember<Campaign>("endDate", Spelling.CompactDay, item => item.EndDate, (item, value) => item.EndDate = value),
        new SpelledMember<Campaign>("state", Spelling.LowerCase, item => item.State, (item, value) => item.State = value),
        new TextMember<Campaign>("costType", item => item.CostType, (item, value) => item.CostType = value),
        new InnerMember<Campaign, CampaignBudget>(
            new MoneyMember<CampaignBudget>("budget", item => item.Budget, (item, value) => item.Budget = value),
            item => item.Budget,
            (item, value) => item.Budget = value,
            "budget"),
        new InnerMember<Campaign, CampaignBudget>(
            new SpelledMember<CampaignBudget>("budgetType", Spelling.LowerCase, item => item.BudgetType, (item, value) => item.BudgetType = value),
            item => item.Budget,
            (item, value) => item.Budget = value,
            "budget"),
        new TextMember<Campaign>("deliveryProfile", item => item.DeliveryProfile, (item, value) => item.DeliveryProfile = value),
        new TextMember<Campaign>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new ObjectMember<Campaign, RuleBasedBudget>(
            "ruleBasedBudget", RuleBasedBudget, item => item.RuleBasedBudget, (item, value) => item.RuleBasedBudget = value),
        new InnerMember<Campaign, ExtendedData>(ServingStatus, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<Campaign, ExtendedData>(CreationDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<Campaign, ExtendedData>(LastUpdatedDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value));

    /// <summary>An ad group.</summary>
    public static Shape<AdGroup> AdGroup { get; } = new(
        new TextMember<AdGroup>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<AdGroup>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<AdGroup>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new MoneyMember<AdGroup>("defaultBid", item => item.DefaultBid, (item, value) => item.DefaultBid = value),
        new TextMember<AdGroup>("bidOptimization", item => item.BidOptimization, (item, value) => item.BidOptimization = value),
        new SpelledMember<AdGroup>("state", Spelling.LowerCase, item => item.State, (item, value) => item.State = value),
        new TextMember<AdGroup>("tactic", item => item.Tactic, (item, value) => item.Tactic = value),
        new TextMember<AdGroup>("creativeType", item => item.CreativeType, (item, value) => item.CreativeType = value),
        new InnerMember<AdGroup, ExtendedData>(ServingStatus, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<AdGroup, ExtendedData>(CreationDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<AdGroup, ExtendedData>(LastUpdatedDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value));

    /// <summary>An ad.</summary>
    public static Shape<ProductAd> ProductAd { get; } = new(
        new TextMember<ProductAd>("adId", item => item.AdId, (item, value) => item.AdId = value),
        new TextMember<ProductAd>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<ProductAd>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<ProductAd>("asin", item => item.Asin, (item, value) => item.Asin = value),
        new TextMember<ProductAd>("sku", item => item.Sku, (item, value) => item.Sku = value),
        new TextMember<ProductAd>("landingPageURL", item => item.LandingPageUrl, (item, value) => item.LandingPageUrl = value),
        new TextMember<ProductAd>("landingPageType", item => item.LandingPageType, (item, value) => item.LandingPageType = value),
        new TextMember<ProductAd>("adName", item => item.AdName, (item, value) => item.AdName = value),
        new SpelledMember<ProductAd>("state", Spelling.LowerCase, item => item.State, (item, value) => item.State = value),
        new InnerMember<ProductAd, ExtendedData>(ServingStatus, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<ProductAd, ExtendedData>(CreationDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<ProductAd, ExtendedData>(LastUpdatedDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value));

    /// <summary>A target.</summary>
    public static Shape<Target> Target { get; } = new(
        new TextMember<Target>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<Target>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<Target>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new SpelledMember<Target>("expressionType", Spelling.LowerCase, item => item.ExpressionType, (item, value) => item.ExpressionType = value),
        new ListMember<Target, TargetExpression>("expression", Expression, item => item.Expression, (item, value) => item.Expression = value),
        new ListMember<Target, TargetExpression>("resolvedExpression", Expression, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value),
        new MoneyMember<Target>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new SpelledMember<Target>("state", Spelling.LowerCase, item => item.State, (item, value) => item.State = value),
        new InnerMember<Target, ExtendedData>(ServingStatus, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<Target, ExtendedData>(CreationDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<Target, ExtendedData>(LastUpdatedDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value));

    /// <summary>A negative target. The JSON does not name its campaign.</summary>
    public static Shape<NegativeTarget> NegativeTarget { get; } = new(
        new TextMember<NegativeTarget>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<NegativeTarget>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeTarget>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new SpelledMember<NegativeTarget>("expressionType", Spelling.LowerCase, item => item.ExpressionType, (item, value) => item.ExpressionType = value),
        new ListMember<NegativeTarget, TargetExpression>("expression", Expression, item => item.Expression, (item, value) => item.Expression = value),
        new QuietMember<NegativeTarget>(new ListMember<NegativeTarget, TargetExpression>(
            "resolvedExpression", Expression, item => item.ResolvedExpression, (item, value) => item.ResolvedExpression = value)),
        new SpelledMember<NegativeTarget>("state", Spelling.LowerCase, item => item.State, (item, value) => item.State = value),
        new InnerMember<NegativeTarget, ExtendedData>(ServingStatus, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<NegativeTarget, ExtendedData>(CreationDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value),
        new InnerMember<NegativeTarget, ExtendedData>(LastUpdatedDate, item => item.ExtendedData, (item, value) => item.ExtendedData = value));
}
