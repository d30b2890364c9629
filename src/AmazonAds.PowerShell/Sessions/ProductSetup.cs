using AmazonAds.Products;
using AmazonAds.Products.Caching;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>A connection to the product catalogue and how its answers are kept.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Caching">How answers are kept.</param>
/// <param name="Store">The file of cache and ledger; null keeps both in memory.</param>
internal sealed record ProductSetup(ProductConnection Connection, ProductCaching Caching, string? Store);
