using AmazonAds.Entities.Shapes;

namespace AmazonAds.Budgets;

/// <summary>The shapes of budget rules, after Amazon's documents of August 2026: one for all three products.</summary>
internal static class BudgetRuleShapes
{
    private static readonly Shape<BudgetIncrease> BudgetIncrease = new(
        new TextMember<BudgetIncrease>("type", item => item.Type, (item, value) => item.Type = value, new KnownText("PERCENT")),
        new MoneyMember<BudgetIncrease>("value", item => item.Value, (item, value) => item.Value = value));

    private static readonly Shape<BudgetRuleDateRange> BudgetRuleDateRange = new(
        new TextMember<BudgetRuleDateRange>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new TextMember<BudgetRuleDateRange>("endDate", item => item.EndDate, (item, value) => item.EndDate = value));

    private static readonly Shape<BudgetRuleEvent> BudgetRuleEvent = new(
        new TextMember<BudgetRuleEvent>("eventId", item => item.EventId, (item, value) => item.EventId = value),
        new TextMember<BudgetRuleEvent>("eventName", item => item.EventName, (item, value) => item.EventName = value),
        new TextMember<BudgetRuleEvent>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new TextMember<BudgetRuleEvent>("endDate", item => item.EndDate, (item, value) => item.EndDate = value));

    private static readonly Shape<BudgetRuleDuration> BudgetRuleDuration = new(
        new ObjectMember<BudgetRuleDuration, BudgetRuleDateRange>(
            "dateRangeTypeRuleDuration", BudgetRuleDateRange, item => item.DateRangeTypeRuleDuration, (item, value) => item.DateRangeTypeRuleDuration = value),
        new ObjectMember<BudgetRuleDuration, BudgetRuleEvent>(
            "eventTypeRuleDuration", BudgetRuleEvent, item => item.EventTypeRuleDuration, (item, value) => item.EventTypeRuleDuration = value));

    private static readonly Shape<PerformanceCondition> PerformanceCondition = new(
        new TextMember<PerformanceCondition>("metricName", item => item.MetricName, (item, value) => item.MetricName = value),
        new TextMember<PerformanceCondition>("comparisonOperator", item => item.ComparisonOperator, (item, value) => item.ComparisonOperator = value),
        new MoneyMember<PerformanceCondition>("threshold", item => item.Threshold, (item, value) => item.Threshold = value));

    private static readonly Shape<BudgetRuleHours> BudgetRuleHours = new(
        new TextMember<BudgetRuleHours>("startTime", item => item.StartTime, (item, value) => item.StartTime = value),
        new TextMember<BudgetRuleHours>("endTime", item => item.EndTime, (item, value) => item.EndTime = value));

    private static readonly Shape<BudgetRuleRecurrence> BudgetRuleRecurrence = new(
        new TextMember<BudgetRuleRecurrence>("type", item => item.Type, (item, value) => item.Type = value, new KnownText("DAILY", "WEEKLY")),
        new TextListMember<BudgetRuleRecurrence>("daysOfWeek", item => item.DaysOfWeek, (item, value) => item.DaysOfWeek = value),
        new ListMember<BudgetRuleRecurrence, BudgetRuleHours>(
            "intraDaySchedule", BudgetRuleHours, item => item.IntraDaySchedule, (item, value) => item.IntraDaySchedule = value));

    /// <summary>What a rule does, as a create sends it.</summary>
    public static Shape<BudgetRuleDetails> BudgetRuleDetails { get; } = new(
        new ObjectMember<BudgetRuleDetails, BudgetIncrease>(
            "budgetIncreaseBy", BudgetIncrease, item => item.BudgetIncreaseBy, (item, value) => item.BudgetIncreaseBy = value),
        new ObjectMember<BudgetRuleDetails, BudgetRuleDuration>(
            "duration", BudgetRuleDuration, item => item.Duration, (item, value) => item.Duration = value),
        new TextMember<BudgetRuleDetails>("name", item => item.Name, (item, value) => item.Name = value),
        new ObjectMember<BudgetRuleDetails, PerformanceCondition>(
            "performanceMeasureCondition", PerformanceCondition, item => item.PerformanceMeasureCondition, (item, value) => item.PerformanceMeasureCondition = value),
        new ObjectMember<BudgetRuleDetails, BudgetRuleRecurrence>(
            "recurrence", BudgetRuleRecurrence, item => item.Recurrence, (item, value) => item.Recurrence = value),
        new TextMember<BudgetRuleDetails>("ruleType", item => item.RuleType, (item, value) => item.RuleType = value, new KnownText("SCHEDULE", "PERFORMANCE")));

    private static readonly Shape<BudgetRuleStatusDetails> BudgetRuleStatusDetails = new(
        new TextMember<BudgetRuleStatusDetails>("reasonCode", item => item.ReasonCode, (item, value) => item.ReasonCode = value),
        new TextMember<BudgetRuleStatusDetails>("status", item => item.Status, (item, value) => item.Status = value));

    /// <summary>A rule.</summary>
    public static Shape<BudgetRule> BudgetRule { get; } = new(
        new EpochMember<BudgetRule>("createdDate", item => item.CreatedDate, (item, value) => item.CreatedDate = value),
        new EpochMember<BudgetRule>("lastUpdatedDate", item => item.LastUpdatedDate, (item, value) => item.LastUpdatedDate = value),
        new ObjectMember<BudgetRule, BudgetRuleDetails>(
            "ruleDetails", BudgetRuleDetails, item => item.RuleDetails, (item, value) => item.RuleDetails = value),
        new TextMember<BudgetRule>("ruleId", item => item.RuleId, (item, value) => item.RuleId = value),
        new TextMember<BudgetRule>("ruleState", item => item.RuleState, (item, value) => item.RuleState = value, new KnownText("ACTIVE", "PAUSED")),
        new TextMember<BudgetRule>("ruleStatus", item => item.RuleStatus, (item, value) => item.RuleStatus = value),
        new ObjectMember<BudgetRule, BudgetRuleStatusDetails>(
            "ruleStatusDetails", BudgetRuleStatusDetails, item => item.RuleStatusDetails, (item, value) => item.RuleStatusDetails = value));

    /// <summary>A page of rules.</summary>
    public static Shape<BudgetRulePage> BudgetRulePage { get; } = new(
        new ListMember<BudgetRulePage, BudgetRule>(
            "budgetRulesForAdvertiserResponse", BudgetRule, item => item.BudgetRules, (item, value) => item.BudgetRules = value),
        new TextMember<BudgetRulePage>("nextToken", item => item.NextToken, (item, value) => item.NextToken = value));

    /// <summary>One rule.</summary>
    public static Shape<BudgetRuleAnswer> BudgetRuleAnswer { get; } = new(
        new ObjectMember<BudgetRuleAnswer, BudgetRule>(
            "budgetRule", BudgetRule, item => item.BudgetRule, (item, value) => item.BudgetRule = value));

    /// <summary>The rules of a campaign.</summary>
    public static Shape<CampaignBudgetRules> CampaignBudgetRules { get; } = new(
        new ListMember<CampaignBudgetRules, BudgetRule>(
            "associatedRules", BudgetRule, item => item.AssociatedRules, (item, value) => item.AssociatedRules = value));

    private static readonly Shape<BudgetRuleCampaign> BudgetRuleCampaign = new(
        new TextMember<BudgetRuleCampaign>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<BudgetRuleCampaign>("campaignName", item => item.CampaignName, (item, value) => item.CampaignName = value),
        new TextMember<BudgetRuleCampaign>("ruleStatus", item => item.RuleStatus, (item, value) => item.RuleStatus = value));

    /// <summary>A page of the campaigns of a rule.</summary>
    public static Shape<BudgetRuleCampaignPage> BudgetRuleCampaignPage { get; } = new(
        new ListMember<BudgetRuleCampaignPage, BudgetRuleCampaign>(
            "associatedCampaigns", BudgetRuleCampaign, item => item.AssociatedCampaigns, (item, value) => item.AssociatedCampaigns = value),
        new TextMember<BudgetRuleCampaignPage>("nextToken", item => item.NextToken, (item, value) => item.NextToken = value));

    private static readonly Shape<RecommendedBudgetEvent> RecommendedBudgetEvent = new(
        new TextMember<RecommendedBudgetEvent>("endDate", item => item.EndDate, (item, value) => item.EndDate = value),
        new TextMember<RecommendedBudgetEvent>("eventId", item => item.EventId, (item, value) => item.EventId = value),
        new TextMember<RecommendedBudgetEvent>("eventName", item => item.EventName, (item, value) => item.EventName = value),
        new TextMember<RecommendedBudgetEvent>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new MoneyMember<RecommendedBudgetEvent>("suggestedBudgetIncreasePercent", item => item.SuggestedBudgetIncreasePercent, (item, value) => item.SuggestedBudgetIncreasePercent = value));

    /// <summary>The events suggested for a campaign.</summary>
    public static Shape<RecommendedBudgetEvents> RecommendedBudgetEvents { get; } = new(
        new ListMember<RecommendedBudgetEvents, RecommendedBudgetEvent>(
            "recommendedBudgetRuleEvents", RecommendedBudgetEvent, item => item.RecommendedBudgetRuleEvents, (item, value) => item.RecommendedBudgetRuleEvents = value));

    private static readonly Shape<BudgetRuleResponse> BudgetRuleResponse = new(
        new TextListMember<BudgetRuleResponse>("associatedCampaignIds", item => item.AssociatedCampaignIds, (item, value) => item.AssociatedCampaignIds = value),
        new TextMember<BudgetRuleResponse>("code", item => item.Code, (item, value) => item.Code = value),
        new TextMember<BudgetRuleResponse>("details", item => item.Details, (item, value) => item.Details = value),
        new TextMember<BudgetRuleResponse>("ruleId", item => item.RuleId, (item, value) => item.RuleId = value));

    /// <summary>The answer of a write.</summary>
    public static Shape<BudgetRuleResponses> BudgetRuleResponses { get; } = new(
        new ListMember<BudgetRuleResponses, BudgetRuleResponse>(
            "responses", BudgetRuleResponse, item => item.Responses, (item, value) => item.Responses = value));

    private static readonly Shape<BudgetRulePairResponse> BudgetRulePairResponse = new(
        new TextMember<BudgetRulePairResponse>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<BudgetRulePairResponse>("code", item => item.Code, (item, value) => item.Code = value),
        new TextMember<BudgetRulePairResponse>("details", item => item.Details, (item, value) => item.Details = value),
        new WholeMember<BudgetRulePairResponse>("index", item => item.Index, (item, value) => item.Index = value),
        new TextMember<BudgetRulePairResponse>("ruleId", item => item.RuleId, (item, value) => item.RuleId = value));

    private static readonly Shape<BudgetRulePairResults> BudgetRulePairResults = new(
        new ListMember<BudgetRulePairResults, BudgetRulePairResponse>(
            "successList", BudgetRulePairResponse, item => item.SuccessList, (item, value) => item.SuccessList = value),
        new ListMember<BudgetRulePairResults, BudgetRulePairResponse>(
            "errorList", BudgetRulePairResponse, item => item.ErrorList, (item, value) => item.ErrorList = value));

    /// <summary>The answer of a write of pairs.</summary>
    /// <param name="collection">The name of the results.</param>
    public static Shape<BudgetRulePairsAnswer> PairsAnswer(string collection) => new(
        new ObjectMember<BudgetRulePairsAnswer, BudgetRulePairResults>(
            collection, BudgetRulePairResults, item => item.Results, (item, value) => item.Results = value));
}
