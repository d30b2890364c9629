namespace AmazonAds.Products.Caching;

/// <summary>A number of entries.</summary>
/// <param name="Facts">Single facts.</param>
/// <param name="Answers">Whole answers.</param>
public readonly record struct ProductCacheCount(long Facts, long Answers)
{
    /// <summary>All of them.</summary>
    public long Entries => Facts + Answers;
}
