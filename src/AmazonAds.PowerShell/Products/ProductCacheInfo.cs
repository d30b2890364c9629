using AmazonAds.Products.Caching;

namespace AmazonAds.PowerShell.Products;

/// <summary>A cache of the product catalogue and how it did since the process began.</summary>
public sealed record ProductCacheInfo
{
    internal ProductCacheInfo(ProductCaching caching, string? location, ProductCacheStatistics statistics)
    {
        Caching = caching;
        Location = location;
        Entries = statistics.Entries;
        MemoryEntries = statistics.MemoryEntries;
        Hits = statistics.Hits;
        MemoryHits = statistics.MemoryHits;
        DatabaseHits = statistics.DatabaseHits;
        Misses = statistics.Misses;
        StaleServed = statistics.StaleServed;
        Failed = statistics.Failed;
        CallsMade = statistics.CallsMade;
        CallsSaved = statistics.CallsSaved;
    }

    /// <summary>How answers are kept.</summary>
    public ProductCaching Caching { get; }

    /// <summary>The file, or the address of the database without its password; null where there is memory only.</summary>
    public string? Location { get; }

    /// <summary>Facts and whole answers in the database; null where there is none or it cannot be read.</summary>
    public long? Entries { get; }

    /// <summary>Items, browse nodes and whole answers in the memory.</summary>
    public long MemoryEntries { get; }

    /// <summary>Answered from memory or database.</summary>
    public long Hits { get; }

    /// <summary>Answered from the memory.</summary>
    public long MemoryHits { get; }

    /// <summary>Answered from the database.</summary>
    public long DatabaseHits { get; }

    /// <summary>For which a call was needed.</summary>
    public long Misses { get; }

    /// <summary>Answered with older data since a call failed.</summary>
    public long StaleServed { get; }

    /// <summary>Not answered since a call failed.</summary>
    public long Failed { get; }

    /// <summary>Calls made.</summary>
    public long CallsMade { get; }

    /// <summary>Calls that were not made, beside the same look-ups without a cache and packed ten to a call.</summary>
    public long CallsSaved { get; }
}
