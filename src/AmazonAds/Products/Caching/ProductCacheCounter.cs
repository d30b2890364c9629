namespace AmazonAds.Products.Caching;

/// <summary>Counts what became of look-ups. An id that is looked up counts as one, and so does a whole answer.</summary>
internal sealed class ProductCacheCounter
{
    private long memoryHits;
    private long databaseHits;
    private long misses;
    private long staleServed;
    private long failed;
    private long callsMade;
    private long callsWithout;

    public void Hit(ProductSource source, int count = 1) => Interlocked.Add(ref source == ProductSource.Memory ? ref memoryHits : ref databaseHits, count);

    public void Miss(int count = 1) => Interlocked.Add(ref misses, count);

    public void Stale(int count = 1) => Interlocked.Add(ref staleServed, count);

    public void Fail(int count = 1) => Interlocked.Add(ref failed, count);

    public void Call() => Interlocked.Increment(ref callsMade);

    /// <summary>Notes how many calls it would have taken without a cache.</summary>
    /// <param name="count">The number.</param>
    public void Wanted(int count) => Interlocked.Add(ref callsWithout, count);

    /// <summary>The numbers so far.</summary>
    public ProductCacheStatistics Read() => new()
    {
        MemoryHits = Interlocked.Read(ref memoryHits),
        DatabaseHits = Interlocked.Read(ref databaseHits),
        Misses = Interlocked.Read(ref misses),
        StaleServed = Interlocked.Read(ref staleServed),
        Failed = Interlocked.Read(ref failed),
        CallsMade = Interlocked.Read(ref callsMade),
        CallsSaved = Math.Max(0, Interlocked.Read(ref callsWithout) - Interlocked.Read(ref callsMade)),
    };
}
