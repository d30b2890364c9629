using AmazonAds.Storage;

namespace AmazonAds.Products.Caching;

/// <summary>
/// Keeps answers and facts beyond the process. Several processes may share one. Whatever is written is written in whole or not
/// at all, and never takes the place of something newer.
/// </summary>
public interface IProductCacheStore : IAsyncDisposable
{
    /// <summary>Where it is: a file or an address, without secrets.</summary>
    string Location { get; }

    /// <summary>Reads a whole answer, however old.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answer, or null.</returns>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task<KeptAnswer?> ReadAnswerAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a whole answer in place of the one with its key.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task WriteAnswerAsync(KeptAnswer answer, CancellationToken cancellationToken);

    /// <summary>Reads all facts about ids, however old.</summary>
    /// <param name="scope">Within what.</param>
    /// <param name="kind">What the ids name.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task<IReadOnlyList<ProductFact>> ReadFactsAsync(
        ProductScope scope, ProductIdKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Keeps facts, all of them or none, each in place of the one about the same.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task WriteFactsAsync(IReadOnlyList<ProductFact> facts, CancellationToken cancellationToken);

    /// <summary>Counts entries.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task<ProductCacheCount> CountAsync(ProductCacheFilter filter, CancellationToken cancellationToken);

    /// <summary>Removes entries.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task<ProductCacheCount> ClearAsync(ProductCacheFilter filter, CancellationToken cancellationToken);

    /// <summary>Removes what may not be kept any longer.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    Task<ProductCacheCount> RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
