namespace AmazonAds.Entities;

/// <summary>Which entities of one profile are wanted. Empty filters ask for everything, archived included.</summary>
public sealed record EntityQuery
{
    /// <summary>Everything.</summary>
    public static EntityQuery All { get; } = new();

    /// <summary>Own ids; empty for any.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Campaigns they belong to; empty for any.</summary>
    public IReadOnlyList<string> CampaignIds { get; init; } = [];

    /// <summary>Ad groups they belong to; empty for any.</summary>
    public IReadOnlyList<string> AdGroupIds { get; init; } = [];

    /// <summary>Portfolios they belong to; empty for any.</summary>
    public IReadOnlyList<string> PortfolioIds { get; init; } = [];

    /// <summary>States as the API writes them (<c>ENABLED</c>); empty for any. At most 10.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Names, or texts of keywords, to match; empty for any.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether names only have to hold the words given (<c>BROAD_MATCH</c>). Default: they must be equal.</summary>
    public bool IsBroad { get; init; }

    /// <summary>Further filters under the API's own names, as plain values.</summary>
    public IReadOnlyDictionary<string, object?> Others { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>How many rows a page holds (<c>maxResults</c>, <c>count</c>); null for the service's own number.</summary>
    public int? PageSize { get; init; }

    /// <summary>Whether times and serving status are wanted; such a list weighs five plain calls.</summary>
    public bool WithExtendedData { get; init; }
}
