namespace AmazonAds.Products.Caching;

/// <summary>A whole answer, from the API or from the cache.</summary>
/// <param name="Answer">The answer, as it came.</param>
public sealed record WholeAnswer(ProductAnswer Answer)
{
    /// <summary>Since when its prices and offers are true; null when none were asked for.</summary>
    public DateTimeOffset? PriceAsOf { get; init; }

    /// <summary>Since when its other data is true.</summary>
    public DateTimeOffset ContentAsOf => Answer.At;

    /// <summary>Where it came from.</summary>
    public ProductSource Source { get; init; }

    /// <summary>Whether it is an older answer that serves since a call failed.</summary>
    public bool Stale { get; init; }

    /// <summary>Why the call failed whose place it takes; otherwise null.</summary>
    public Exception? Failure { get; init; }
}
