using AmazonAds.Storage;

namespace AmazonAds.Products.Caching;

/// <summary>Opens the cache where people say it is.</summary>
public static class ProductCacheStores
{
    /// <summary>Opens a cache.</summary>
    /// <param name="place">Where it is; <see cref="SqliteProductCachePath.Default"/> where nobody says otherwise.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public static async Task<IProductCacheStore> OpenAsync(StorePlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Address is { } address
            ? await PostgresProductCacheStore.OpenAsync(address, cancellationToken).ConfigureAwait(false)
            : await SqliteProductCacheStore.OpenAsync(place.File!, cancellationToken).ConfigureAwait(false);
    }
}
