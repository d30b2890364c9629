using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>A connection to the product catalogue and how its answers are kept.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Caching">How answers are kept.</param>
/// <param name="Store">The file of cache and ledger, or the PostgreSQL database of the cache; null keeps both in memory.</param>
internal sealed record ProductSetup(ProductConnection Connection, ProductCaching Caching, StorePlace? Store)
{
    /// <summary>The file of the ledger: the store's, else one of this machine; null keeps it in memory.</summary>
    public string? LedgerFile => Store is null ? null : Store.File ?? SqliteProductCachePath.Default(Connection.IsEmulated);
}
