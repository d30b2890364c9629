using AmazonAds.Products.Caching;

namespace AmazonAds.Products.Refreshing;

/// <summary>An ASIN that is to be refreshed.</summary>
/// <param name="Target">Through which connection: its place among those of the credential.</param>
/// <param name="Age">How old what is kept of it is.</param>
internal readonly record struct DueProduct(int Target, ProductAge Age);
