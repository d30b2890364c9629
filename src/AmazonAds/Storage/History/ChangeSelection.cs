namespace AmazonAds.Storage.History;

/// <summary>Which changes are wanted; empty lists leave nothing out.</summary>
public sealed record ChangeSelection
{
    /// <summary>Only changes seen then or later; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only changes seen then or earlier; null for all.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The profiles.</summary>
    public IReadOnlyList<string> ProfileIds { get; init; } = [];

    /// <summary>The kinds, by name: Keyword, Campaign, ….</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The products, by name: SponsoredProducts, …; empty text for what belongs to none.</summary>
    public IReadOnlyList<string> AdProducts { get; init; } = [];

    /// <summary>The fields, as the table names them: bid, state, budget_budget, ….</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The ids of the entities.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];
}
