namespace AmazonAds.ChangeHistory;

/// <summary>Which changes are wanted.</summary>
public sealed record ChangeQuery
{
    /// <summary>How far back Amazon remembers.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromDays(90);

    /// <summary>The types of entities that every version of the service knows.</summary>
    public static IReadOnlyList<string> EntityTypes { get; } = ["CAMPAIGN", "AD_GROUP", "AD", "KEYWORD", "NEGATIVE_KEYWORD", "PRODUCT_TARGETING"];

    /// <summary>The type that only version 1.1 of the service knows.</summary>
    public const string Theme = "THEME";

    /// <summary>The first moment; at most 90 days ago.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The last moment.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What is wanted of each type of entity.</summary>
    public required IReadOnlyDictionary<string, ChangeFilter> Filters { get; init; }

    /// <summary>Whether the oldest change comes first. Default: the latest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>How many changes a page holds, from 50 to 200. Default: 200.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>Why nothing can be asked so, or null when it can.</summary>
    /// <param name="now">The moment it is.</param>
    public string? Refusal(DateTimeOffset now)
    {
        if (Filters.Count == 0) return "Changes of some type of entity must be asked for.";
        if (PageSize is < 50 or > 200) return "A page holds 50 to 200 changes.";
        if (To < From) return "The time ends before it begins.";
        // A little room for clocks that differ; Amazon is the judge of the rest.
        return From < now - Memory - TimeSpan.FromMinutes(10) ? $"Amazon remembers changes for {Memory.TotalDays:0} days; {From:u} is longer ago." : null;
    }
}
