namespace AmazonAds.Products.Refreshing;

/// <summary>How far a refresh has come.</summary>
/// <param name="Due">ASINs that are not fresh.</param>
/// <param name="Done">Those of them that were asked for.</param>
public readonly record struct ProductRefreshProgress(int Due, int Done);
