using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Portfolios;

/// <summary>How portfolios look on the wire.</summary>
internal static class PortfolioJson
{
    public static void Write(JsonBytes json, EmulatedPortfolio row, bool extended)
    {
        json.Raw("{"u8);
        if (row.Budget is { } budget)
            Budget(json, budget);
        if (extended)
            Extended(json, row);
        json.Raw("\"inBudget\":"u8).Flag(row.InBudget)
            .Raw(",\"name\":"u8).Text(row.Name)
            .Raw(",\"portfolioId\":"u8).Id(row.PortfolioId)
            .Raw(",\"state\":"u8).Word(row.State)
            .Others(row).Raw("}"u8);
    }

    private static void Budget(JsonBytes json, EmulatedPortfolioBudget budget)
    {
        json.Raw("\"budget\":{"u8);
        if (budget.Amount is { } amount)
            json.Raw("\"amount\":"u8).Number(amount).Raw(","u8);
        if (budget.CurrencyCode is { } currency)
            json.Raw("\"currencyCode\":"u8).Text(currency).Raw(","u8);
        if (budget.EndDate is { } end)
            json.Raw("\"endDate\":\""u8).Day(end).Raw("\","u8);
        json.Raw("\"policy\":"u8).Text(budget.Policy);
        if (budget.StartDate is { } start)
            json.Raw(",\"startDate\":\""u8).Day(start).Raw("\""u8);
        json.Raw("},"u8);
    }

    private static void Extended(JsonBytes json, EmulatedPortfolio row)
    {
        var status = row.InBudget ? "PORTFOLIO_STATUS_ENABLED" : "PORTFOLIO_OUT_OF_BUDGET";
        json.Raw("\"extendedData\":{\"creationDateTime\":"u8).Moment(row.CreatedAt)
            .Raw(",\"lastUpdateDateTime\":"u8).Moment(row.UpdatedAt)
            .Raw(",\"servingStatus\":"u8).Text(status)
            .Raw(",\"statusReasons\":["u8).Text(status + "_DETAIL").Raw("]},"u8);
    }
}
