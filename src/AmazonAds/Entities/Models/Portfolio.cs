namespace AmazonAds.Entities;

/// <summary>A group of campaigns with a budget of its own.</summary>
public sealed class Portfolio : AdsEntity
{
    /// <summary>The portfolio's id.</summary>
    public string? PortfolioId { get; set => field = Note(field, value); }

    /// <summary>Its name.</summary>
    public string? Name { get; set => field = Note(field, value); }

    /// <summary><c>ENABLED</c> or a newer value.</summary>
    public string? State { get; set => field = Note(field, value); }

    /// <summary>Its budget, if it has one.</summary>
    public PortfolioBudget? Budget { get; set => field = Note(field, value); }

    /// <summary>How its campaigns share a budget.</summary>
    public PortfolioBudgetControls? BudgetControls { get; set => field = Note(field, value); }

    /// <summary>Whether it is within its budget.</summary>
    public bool? InBudget { get; set => field = Note(field, value); }

    /// <summary>Times and serving status, when they were asked for.</summary>
    public ExtendedData? ExtendedData { get; set => field = Note(field, value); }
}
