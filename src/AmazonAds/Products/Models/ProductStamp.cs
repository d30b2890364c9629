namespace AmazonAds.Products;

/// <summary>When what is known was true, and where it came from.</summary>
/// <param name="PriceAsOf">When the oldest of its prices, availability and offers was true; null where it has none.</param>
/// <param name="ContentAsOf">When the oldest of the rest was true; null where it has none.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Stale">Whether it is older than it should be and serves because a call failed.</param>
public sealed record ProductStamp(DateTimeOffset? PriceAsOf, DateTimeOffset? ContentAsOf, ProductSource Source, bool Stale);
