using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What can be asked of budgets, after Amazon's documents of August 2026.</summary>
internal static class BudgetQuestions
{
    /// <summary>The usage of portfolios.</summary>
    public static BudgetQuestion<BudgetUsage> PortfolioUsage { get; } = new(
        AdProduct.None,
        "/portfolios/budget/usage",
        "application/vnd.portfoliobudgetusage.v1+json",
        "portfolioIds",
        BudgetShapes.AnswerOf(BudgetShapes.BudgetUsage));

    /// <summary>The usage of campaigns.</summary>
    /// <param name="product">Their product.</param>
    public static BudgetQuestion<BudgetUsage> Usage(AdProduct product)
    {
        var path = AdProductPath.Of(product);
        return new(
            product,
            $"/{path}/campaigns/budget/usage",
            $"application/vnd.{path}campaignbudgetusage.v1+json",
            "campaignIds",
            BudgetShapes.AnswerOf(BudgetShapes.BudgetUsage));
    }

    /// <summary>The recommended budgets of campaigns.</summary>
    /// <param name="product">Their product.</param>
    public static BudgetQuestion<BudgetRecommendation> Recommendation(AdProduct product)
    {
        var path = AdProductPath.Of(product);
        return new(
            product,
            $"/{path}/campaigns/budgetRecommendations",
            product switch
            {
                AdProduct.SponsoredBrands => "application/vnd.sbbudgetrecommendation.v4+json",
                AdProduct.SponsoredDisplay => "application/vnd.sdbudgetrecommendations.v3+json",
                _ => "application/vnd.budgetrecommendation.v3+json",
            },
            "campaignIds",
            product == AdProduct.SponsoredBrands
                ? BudgetShapes.AnswerOf(BudgetShapes.BudgetRecommendation)
                : BudgetShapes.AnswerOf(
                    BudgetShapes.BudgetRecommendation, "budgetRecommendationsSuccessResults", "budgetRecommendationsErrorResults"));
    }
}
