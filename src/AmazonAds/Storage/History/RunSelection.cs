namespace AmazonAds.Storage.History;

/// <summary>Which runs are wanted.</summary>
public sealed record RunSelection
{
    /// <summary>One run; null for all.</summary>
    public long? Id { get; init; }

    /// <summary>Only runs that began then or later; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many of the newest; null for all.</summary>
    public int? Last { get; init; }
}
