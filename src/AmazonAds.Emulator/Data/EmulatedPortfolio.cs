namespace AmazonAds.Emulator;

/// <summary>One portfolio: a group of campaigns with a budget of its own.</summary>
public sealed record EmulatedPortfolio : EmulatedEntity
{
    /// <summary>The portfolio's id, unique within its profile.</summary>
    public required long PortfolioId { get; init; }

    /// <summary>The name, unique within its profile.</summary>
    public required string Name { get; init; }

    /// <summary>The budget; null where it has none.</summary>
    public EmulatedPortfolioBudget? Budget { get; init; }

    /// <summary>Whether there is budget left.</summary>
    /// <value>True by default.</value>
    public bool InBudget { get; init; } = true;
}
