using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;

namespace AmazonAds.Products.Caching;

/// <summary>Opens the cache where people say it is.</summary>
public static class ProductCacheStores
{
    /// <summary>Opens a cache.</summary>
    /// <param name="place">A file, or a <c>postgres://</c> address; null for <see cref="SqliteProductCachePath.Default"/>.</param>
    /// <param name="isEmulator">Whether the connections are to the emulator, which have a default file of their own.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FormatException">The address is not one; the message shows no part of it.</exception>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public static async Task<IProductCacheStore> OpenAsync(string? place, bool isEmulator, CancellationToken cancellationToken) => PostgresAddress.IsMeant(place)
        ? await PostgresProductCacheStore.OpenAsync(PostgresAddress.Parse(place!), cancellationToken).ConfigureAwait(false)
        : await SqliteProductCacheStore.OpenAsync(place ?? SqliteProductCachePath.Default(isEmulator), cancellationToken).ConfigureAwait(false);
}
