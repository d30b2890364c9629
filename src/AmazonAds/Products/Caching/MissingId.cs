namespace AmazonAds.Products.Caching;

/// <summary>What is missing of one id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Resources">The resources that a call has to ask for, sorted.</param>
/// <param name="HasOlder">Whether an older answer may serve if the call fails.</param>
internal sealed record MissingId(string Id, IReadOnlyList<string> Resources, bool HasOlder);
