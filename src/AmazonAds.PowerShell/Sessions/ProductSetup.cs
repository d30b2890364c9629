using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage.Postgres;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>A connection to the product catalogue and how its answers are kept.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Caching">How answers are kept.</param>
/// <param name="Store">The file of cache and ledger, or the address of a PostgreSQL database, which may hold a password; null keeps both in memory.</param>
internal sealed record ProductSetup(ProductConnection Connection, ProductCaching Caching, string? Store)
{
    /// <summary>The store as it may be shown.</summary>
    public string? ShownStore => PostgresAddress.IsMeant(Store) ? PostgresAddress.Parse(Store!).Shown : Store;

    /// <summary>The file of the ledger: the store's, else one of this machine; null keeps it in memory.</summary>
    public string? LedgerFile => PostgresAddress.IsMeant(Store) ? SqliteProductCachePath.Default(Connection.IsEmulated) : Store;
}
