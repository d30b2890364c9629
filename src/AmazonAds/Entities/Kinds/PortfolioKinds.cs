using AmazonAds.Batching;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>Portfolios, version 3, after Amazon's document (July 2026). They belong to no product and cannot be deleted.</summary>
public static class PortfolioKinds
{
    private const int MostItems = 100;
    private const string MediaType = "application/vnd.spPortfolio.v3+json";

    /// <summary>Portfolios.</summary>
    public static EntityKind<Portfolio> Portfolio { get; } = new("Portfolio", AdProduct.None, PortfolioShapes.Portfolio, item => item.PortfolioId)
    {
        IdName = "portfolioId",
        Collection = "portfolios",
        ListPath = "/portfolios/list",
        MediaType = MediaType,
        Filters = new FilterNames
        {
            Id = "portfolioIdFilter",
            State = "stateFilter",
            Text = "nameFilter",
            MaxStates = 1,
            MaxNames = 1000,
            HasPageSize = false,
        },
        Create = new WriteOperation(HttpMethod.Post, "/portfolios") { MaxItems = MostItems, CanRepresent = true },
        Update = new WriteOperation(HttpMethod.Put, "/portfolios") { MaxItems = MostItems, CanRepresent = true },
        AnswerEntityName = "portfolio",
        Fields =
        [
            new("Name", "name") { IsRequired = true, Rules = [new LengthRule(255)] },
            new("State", "state", FieldType.Word) { IsRequired = true, Default = "ENABLED", Known = ["ENABLED"] },
            new("BudgetAmount", "budget.amount", FieldType.Amount) { IsNullable = true },
            new("CurrencyCode", "budget.currencyCode", FieldType.Word),
            new("BudgetPolicy", "budget.policy", FieldType.Word) { Known = ["DATE_RANGE", "MONTHLY_RECURRING", "NO_CAP"] },
            new("StartDate", "budget.startDate", FieldType.Date) { IsNullable = true },
            new("EndDate", "budget.endDate", FieldType.Date) { IsNullable = true },
            new("UnspentBudgetSharing", "budgetControls.campaignUnspentBudgetSharing.featureState", FieldType.Word) { Known = ["ENABLED", "DISABLED"] },
        ],
        Rules = [EditRules.DatesInOrder],
    };
}
