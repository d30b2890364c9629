using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Portfolios;

/// <summary>The members of portfolios that are more than a text or a number.</summary>
internal static class PortfolioMembers
{
    public static EmulatedPortfolio Name(EmulatedPortfolio row, MemberValue value)
    {
        // Portfolios call a blank name too short.
        if (string.IsNullOrWhiteSpace(value.TextOrNone()))
            value.Fail(value.Element is null ? ItemError.Missing("name") : ItemError.Malformed("name", "TOO_SHORT"));
        return row with { Name = value.Text() };
    }

    /// <summary>A change names only what is new of the budget.</summary>
    public static EmulatedPortfolio Budget(EmulatedPortfolio row, MemberValue value)
    {
        if (value.IsNull)
            return row with { Budget = null };
        return value.Within(row, (portfolio, inside) =>
        {
            var budget = portfolio.Budget ?? new EmulatedPortfolioBudget("");
            if (inside.Has("policy"))
                budget = budget with { Policy = inside.Choice("policy", "DATE_RANGE", "MONTHLY_RECURRING", "NO_CAP") };
            if (inside.Has("amount"))
                budget = budget with { Amount = inside.OptionalAmount("amount") };
            if (inside.Has("currencyCode"))
                budget = budget with { CurrencyCode = inside.OptionalText("currencyCode") };
            if (inside.Has("startDate"))
                budget = budget with { StartDate = inside.Day("startDate") };
            if (inside.Has("endDate"))
                budget = budget with { EndDate = inside.Day("endDate") };
            Check(budget, inside, value.Context.Marketplace.CurrencyCode);
            return portfolio with { Budget = budget };
        });
    }

    private static void Check(EmulatedPortfolioBudget budget, ItemReader inside, string currency)
    {
        if (budget.Policy.Length == 0)
            inside.Fail(new("budgetError", "MISSING_BUDGETING_POLICY", "A budget needs a policy") { Member = "policy" });
        else if (budget.CurrencyCode is not null && budget.CurrencyCode != currency)
            inside.Fail(new("budgetError", "BUDGET_CURRENCY_DOES_NOT_MATCH_MARKETPLACE_SETTINGS", $"The currency is {currency}") { Member = "currencyCode" });
        else if (budget.Policy != "NO_CAP" && !(budget.Amount > 0))
            inside.Fail(new("budgetError", "BUDGET_AMOUNT_INVALID", "The budget needs an amount above 0") { Member = "amount" });
        else if (budget.Policy == "DATE_RANGE" && budget.StartDate is null)
            inside.Fail(new("dateError", "INVALID_DATE", "A range of days needs its first day") { Member = "startDate" });
        else if (budget.EndDate < budget.StartDate)
            inside.Fail(new("dateError", "START_DATE_AFTER_END_DATE", "The budget ends before it starts") { Member = "endDate" });
    }
}
