namespace AmazonAds.Products.Caching;

/// <summary>How old what is kept about an ASIN is.</summary>
/// <param name="Asin">The ASIN.</param>
/// <param name="OldestAt">Since when the oldest of the facts that are not fresh is true; null when one of them is not known at all, or all are fresh.</param>
/// <param name="IsFresh">Whether all of them serve without a call.</param>
public sealed record ProductAge(string Asin, DateTimeOffset? OldestAt, bool IsFresh);
