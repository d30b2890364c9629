namespace AmazonAds.Products.Caching;

/// <summary>How a catalog keeps what it learns.</summary>
public sealed record ProductCatalogOptions
{
    /// <summary>How answers are kept. Default: smart.</summary>
    public ProductCaching Caching { get; init; }

    /// <summary>Opens the database, when it is first needed; null for none. Default: none.</summary>
    public Func<CancellationToken, Task<IProductCacheStore>>? OpenStore { get; init; }

    /// <summary>How much the memory in front of it may hold, in bytes and roughly. Default: 64 MB.</summary>
    public long MemoryBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// Is told, once, that the database failed; look-ups go on without it. Called from any thread. Default: nobody is told.
    /// </summary>
    public Action<Exception>? Warn { get; init; }
}
