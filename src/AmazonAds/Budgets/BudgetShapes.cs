using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Budgets;

/// <summary>The shapes of budget usage and budget recommendations, after Amazon's documents of August 2026.</summary>
internal static class BudgetShapes
{
    /// <summary>The usage of one budget.</summary>
    public static Shape<BudgetUsage> BudgetUsage { get; } = new(
        new TextMember<BudgetUsage>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<BudgetUsage>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new MoneyMember<BudgetUsage>("budget", item => item.Budget, (item, value) => item.Budget = value),
        new MoneyMember<BudgetUsage>("budgetUsagePercent", item => item.BudgetUsagePercent, (item, value) => item.BudgetUsagePercent = value),
        new WholeMember<BudgetUsage>("index", item => item.Index, (item, value) => item.Index = value),
        new TextMember<BudgetUsage>("usageUpdatedTimestamp", item => item.UsageUpdatedTimestamp, (item, value) => item.UsageUpdatedTimestamp = value));

    private static readonly Shape<MissedOpportunities> MissedOpportunities = new(
        new TextMember<MissedOpportunities>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new TextMember<MissedOpportunities>("endDate", item => item.EndDate, (item, value) => item.EndDate = value),
        new MoneyMember<MissedOpportunities>("percentTimeInBudget", item => item.PercentTimeInBudget, (item, value) => item.PercentTimeInBudget = value),
        new WholeMember<MissedOpportunities>("estimatedMissedImpressionsLower", item => item.EstimatedMissedImpressionsLower, (item, value) => item.EstimatedMissedImpressionsLower = value),
        new WholeMember<MissedOpportunities>("estimatedMissedImpressionsUpper", item => item.EstimatedMissedImpressionsUpper, (item, value) => item.EstimatedMissedImpressionsUpper = value),
        new WholeMember<MissedOpportunities>("estimatedMissedViewableImpressionsLower", item => item.EstimatedMissedViewableImpressionsLower, (item, value) => item.EstimatedMissedViewableImpressionsLower = value),
        new WholeMember<MissedOpportunities>("estimatedMissedViewableImpressionsUpper", item => item.EstimatedMissedViewableImpressionsUpper, (item, value) => item.EstimatedMissedViewableImpressionsUpper = value),
        new WholeMember<MissedOpportunities>("estimatedMissedClicksLower", item => item.EstimatedMissedClicksLower, (item, value) => item.EstimatedMissedClicksLower = value),
        new WholeMember<MissedOpportunities>("estimatedMissedClicksUpper", item => item.EstimatedMissedClicksUpper, (item, value) => item.EstimatedMissedClicksUpper = value),
        new MoneyMember<MissedOpportunities>("estimatedMissedSalesLower", item => item.EstimatedMissedSalesLower, (item, value) => item.EstimatedMissedSalesLower = value),
        new MoneyMember<MissedOpportunities>("estimatedMissedSalesUpper", item => item.EstimatedMissedSalesUpper, (item, value) => item.EstimatedMissedSalesUpper = value));

    private static readonly Shape<BudgetRuleSuggestion> BudgetRuleSuggestion = new(
        new TextMember<BudgetRuleSuggestion>("ruleId", item => item.RuleId, (item, value) => item.RuleId = value),
        new TextMember<BudgetRuleSuggestion>("ruleName", item => item.RuleName, (item, value) => item.RuleName = value),
        new MoneyMember<BudgetRuleSuggestion>("suggestedBudgetIncreasePercent", item => item.SuggestedBudgetIncreasePercent, (item, value) => item.SuggestedBudgetIncreasePercent = value));

    /// <summary>The recommendation for one campaign.</summary>
    public static Shape<BudgetRecommendation> BudgetRecommendation { get; } = new(
        new TextMember<BudgetRecommendation>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new MoneyMember<BudgetRecommendation>("suggestedBudget", item => item.SuggestedBudget, (item, value) => item.SuggestedBudget = value),
        new WholeMember<BudgetRecommendation>("index", item => item.Index, (item, value) => item.Index = value),
        new ObjectMember<BudgetRecommendation, MissedOpportunities>(
            "sevenDaysMissedOpportunities", MissedOpportunities, item => item.SevenDaysMissedOpportunities, (item, value) => item.SevenDaysMissedOpportunities = value),
        new ObjectMember<BudgetRecommendation, BudgetRuleSuggestion>(
            "budgetRuleRecommendation", BudgetRuleSuggestion, item => item.BudgetRuleRecommendation, (item, value) => item.BudgetRuleRecommendation = value));

    private static readonly Shape<BudgetErrorText> BudgetErrorText = new(
        new TextMember<BudgetErrorText>("code", item => item.Code, (item, value) => item.Code = value),
        new TextMember<BudgetErrorText>("details", item => item.Details, (item, value) => item.Details = value));

    private static readonly Shape<BudgetItemError> BudgetItemError = new(
        new TextMember<BudgetItemError>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<BudgetItemError>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new TextMember<BudgetItemError>("code", item => item.Code, (item, value) => item.Code = value),
        new TextMember<BudgetItemError>("details", item => item.Details, (item, value) => item.Details = value),
        new ObjectMember<BudgetItemError, BudgetErrorText>(
            "Error", BudgetErrorText, item => item.Error, (item, value) => item.Error = value),
        new WholeMember<BudgetItemError>("index", item => item.Index, (item, value) => item.Index = value));

    /// <summary>An answer that has what could be told and what could not.</summary>
    /// <typeparam name="T">What is told.</typeparam>
    /// <param name="shape">Its shape.</param>
    /// <param name="successes">The name of the list of what could be told.</param>
    /// <param name="errors">The name of the list of what could not.</param>
    public static Shape<BudgetAnswer<T>> AnswerOf<T>(Shape<T> shape, string successes = "success", string errors = "error")
        where T : AdsEntity, new() => new(
        new ListMember<BudgetAnswer<T>, T>(successes, shape, item => item.Successes, (item, value) => item.Successes = value),
        new ListMember<BudgetAnswer<T>, BudgetItemError>(errors, BudgetItemError, item => item.Errors, (item, value) => item.Errors = value));
}
