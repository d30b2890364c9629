namespace AmazonAds.Products.Caching;

/// <summary>An id whose facts are not all fresh.</summary>
/// <param name="key">What it names.</param>
/// <param name="record">What is known.</param>
/// <param name="source">Where that is from.</param>
internal sealed class PendingId(ProductKey key, ProductRecord record, ProductSource source)
{
    public ProductKey Key => key;

    public ProductRecord Record { get; set; } = record;

    public ProductSource Source { get; set; } = source;

    /// <summary>The facts that calls of this look-up brought: they serve, however little age the caller wants.</summary>
    public HashSet<ProductFact> Brought { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The calls that it waits for.</summary>
    public List<ProductFlight> Flights { get; } = [];
}
