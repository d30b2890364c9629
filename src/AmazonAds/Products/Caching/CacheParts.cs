namespace AmazonAds.Products.Caching;

/// <summary>What all look-ups of a catalog share.</summary>
internal sealed record CacheParts(
    ProductCaching Caching, IProductApi Api, ProductMemory Memory, GuardedStore Store, FlightBoard Board, ProductCacheCounter Counter, TimeProvider Time);
