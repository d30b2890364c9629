using AmazonAds.Products.Caching;

namespace AmazonAds.Products.Refreshing;

/// <summary>What is kept fresh through a connection.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Catalog">Its cache, a smart one.</param>
/// <param name="Asins">The ASINs.</param>
public sealed record ProductRefreshTarget(ProductConnection Connection, ProductCatalog Catalog, IReadOnlyList<string> Asins);
