using System.Globalization;

namespace AmazonAds.Emulator.Data;

/// <summary>Makes the portfolios of one profile.</summary>
internal sealed class PortfolioGenerator(RowGenerator rows, Marketplace marketplace)
{
    public EmulatedPortfolio Portfolio(long index)
    {
        var hash = rows.HashOf('f', index);
        var created = RowGenerator.CreatedAt(hash);
        var amount = marketplace.LowestBudget * (1_000 + (hash >> 20) % 9_000);
        var start = DateOnly.FromDateTime(created.Date);
        return new EmulatedPortfolio
        {
            PortfolioId = RowGenerator.PortfolioIds.IdOf(index),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Thing(hash >> 12)} Portfolio {index + 1}"),
            Budget = (hash % 3) switch
            {
                0 => new("DATE_RANGE", amount, marketplace.CurrencyCode, start, start.AddDays(5_000)),
                1 => new("MONTHLY_RECURRING", amount, marketplace.CurrencyCode),
                _ => null,
            },
            State = EntityStates.Enabled,
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }
}
