using AmazonAds.Products.Caching;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>A store that counts how often it is read and written.</summary>
internal sealed class CountingStore(IProductCacheStore inner) : IProductCacheStore
{
    private int reads;
    private int writes;

    public int Reads => Volatile.Read(ref reads);

    public int Writes => Volatile.Read(ref writes);

    public string Location => inner.Location;

    public Task<KeptAnswer?> ReadAnswerAsync(string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return inner.ReadAnswerAsync(key, cancellationToken);
    }

    public Task WriteAnswerAsync(KeptAnswer answer, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref writes);
        return inner.WriteAnswerAsync(answer, cancellationToken);
    }

    public Task<IReadOnlyList<ProductFact>> ReadFactsAsync(ProductScope scope, ProductIdKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return inner.ReadFactsAsync(scope, kind, ids, cancellationToken);
    }

    public Task WriteFactsAsync(IReadOnlyList<ProductFact> facts, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref writes);
        return inner.WriteFactsAsync(facts, cancellationToken);
    }

    public Task<ProductCacheCount> CountAsync(ProductCacheFilter filter, CancellationToken cancellationToken) => inner.CountAsync(filter, cancellationToken);

    public Task<ProductCacheCount> ClearAsync(ProductCacheFilter filter, CancellationToken cancellationToken) => inner.ClearAsync(filter, cancellationToken);

    public Task<ProductCacheCount> RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken) => inner.RemoveExpiredAsync(now, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
