namespace AmazonAds.Entities;

/// <summary>The filters that a kind's list takes, by their names in the JSON; null where it has none of that sort.</summary>
public sealed record FilterNames
{
    /// <summary>By own id.</summary>
    public string? Id { get; init; }

    /// <summary>By campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>By ad group.</summary>
    public string? AdGroup { get; init; }

    /// <summary>By portfolio.</summary>
    public string? Portfolio { get; init; }

    /// <summary>By state.</summary>
    public string? State { get; init; }

    /// <summary>By name or keyword text.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the filters are one array of <c>filterType</c> and <c>values</c>, by which names the types are then meant.</summary>
    public bool IsTypedList { get; init; }

    /// <summary>Whether a list can be asked for extended data.</summary>
    public bool HasExtendedData { get; init; } = true;

    /// <summary>Whether only a list with extended data takes own ids, as that of Sponsored Display's negative targets.</summary>
    public bool IdNeedsExtendedData { get; init; }

    /// <summary>Whether a list can be asked for a number of rows per page.</summary>
    public bool HasPageSize { get; init; } = true;

    /// <summary>The most rows of a page that may be asked for; null for any number. Default: any.</summary>
    public int? MaxPageSize { get; init; }

    /// <summary>The most own ids in one request. Default: 1000, as documented.</summary>
    public int MaxIds { get; init; } = 1000;

    /// <summary>The most parents or portfolios in one request. Default: 100, as documented.</summary>
    public int MaxParents { get; init; } = 100;

    /// <summary>The most names in one request. Default: 100, as documented.</summary>
    public int MaxNames { get; init; } = 100;

    /// <summary>The most states in one request. Default: 10, as documented.</summary>
    public int MaxStates { get; init; } = 10;
}
