namespace AmazonAds.Entities.Shapes;

/// <summary>The shapes of portfolios, after Amazon's document of version 3 (July 2026).</summary>
internal static class PortfolioShapes
{
    private static readonly Shape<PortfolioBudget> Budget = new(
        new MoneyMember<PortfolioBudget>("amount", item => item.Amount, (item, value) => item.Amount = value),
        new TextMember<PortfolioBudget>("currencyCode", item => item.CurrencyCode, (item, value) => item.CurrencyCode = value),
        new TextMember<PortfolioBudget>("policy", item => item.Policy, (item, value) => item.Policy = value),
        new TextMember<PortfolioBudget>("startDate", item => item.StartDate, (item, value) => item.StartDate = value),
        new TextMember<PortfolioBudget>("endDate", item => item.EndDate, (item, value) => item.EndDate = value));

    private static readonly Shape<UnspentBudgetSharing> UnspentBudgetSharing = new(
        new TextMember<UnspentBudgetSharing>("featureState", item => item.FeatureState, (item, value) => item.FeatureState = value));

    private static readonly Shape<PortfolioBudgetControls> BudgetControls = new(
        new ObjectMember<PortfolioBudgetControls, UnspentBudgetSharing>(
            "campaignUnspentBudgetSharing",
            UnspentBudgetSharing,
            item => item.CampaignUnspentBudgetSharing,
            (item, value) => item.CampaignUnspentBudgetSharing = value));

    /// <summary>A portfolio.</summary>
    public static Shape<Portfolio> Portfolio { get; } = new(
        new TextMember<Portfolio>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new TextMember<Portfolio>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<Portfolio>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new ObjectMember<Portfolio, PortfolioBudget>("budget", Budget, item => item.Budget, (item, value) => item.Budget = value),
        new ObjectMember<Portfolio, PortfolioBudgetControls>(
            "budgetControls", BudgetControls, item => item.BudgetControls, (item, value) => item.BudgetControls = value),
        new BooleanMember<Portfolio>("inBudget", item => item.InBudget, (item, value) => item.InBudget = value),
        new ObjectMember<Portfolio, ExtendedData>(
            "extendedData",
            SponsoredProductsShapes.ExtendedData,
            item => item.ExtendedData,
            (item, value) => item.ExtendedData = value,
            hasColumns: false));
}
