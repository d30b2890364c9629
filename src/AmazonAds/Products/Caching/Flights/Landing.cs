namespace AmazonAds.Products.Caching;

/// <summary>What a call brought.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Facts">The facts in it, by id, about items or nodes that were looked up; empty where none are kept.</param>
/// <param name="Unsettled">Ids that the call did not settle, with Amazon's words, which may be null.</param>
internal sealed record Landing(
    ProductAnswer Answer, ILookup<string, ProductFact> Facts, IReadOnlyDictionary<string, ReadOnlyMemory<byte>?> Unsettled);
