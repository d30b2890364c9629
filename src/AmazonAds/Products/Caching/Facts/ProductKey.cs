namespace AmazonAds.Products.Caching;

/// <summary>What facts are about.</summary>
/// <param name="Scope">Within what.</param>
/// <param name="Kind">What the id names.</param>
/// <param name="Id">The ASIN or the browse node's id.</param>
public readonly record struct ProductKey(ProductScope Scope, ProductIdKind Kind, string Id);
