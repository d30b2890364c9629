namespace AmazonAds.Products.Caching;

/// <summary>How the cache did since the process began. Numbers count ids that were looked up and whole answers.</summary>
public sealed record ProductCacheStatistics
{
    /// <summary>Facts and whole answers in the database; null when there is none, or it cannot be read.</summary>
    public long? Entries { get; init; }

    /// <summary>Items, browse nodes and whole answers in the memory.</summary>
    public long MemoryEntries { get; init; }

    /// <summary>Answered from the memory.</summary>
    public long MemoryHits { get; init; }

    /// <summary>Answered from the database.</summary>
    public long DatabaseHits { get; init; }

    /// <summary>Answered from memory or database.</summary>
    public long Hits => MemoryHits + DatabaseHits;

    /// <summary>For which a call was needed, one's own or one that was under way.</summary>
    public long Misses { get; init; }

    /// <summary>Look-ups that wait for calls now, each for one or more of them.</summary>
    public long Waiting { get; init; }

    /// <summary>Answered with older data since a call failed.</summary>
    public long StaleServed { get; init; }

    /// <summary>Not answered since a call failed.</summary>
    public long Failed { get; init; }

    /// <summary>Calls made.</summary>
    public long CallsMade { get; init; }

    /// <summary>Calls that were not made, beside the same look-ups without a cache and packed ten to a call.</summary>
    public long CallsSaved { get; init; }
}
