namespace AmazonAds.Products;

/// <summary>One call of the product catalogue.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Body">
/// The request as canonical JSON in UTF-8 (see <see cref="CanonicalJson"/>): members in ordinal order, resources sorted, no
/// blanks; with partner tag and marketplace. So the same question is always the same bytes.
/// </param>
public sealed record ProductCall(ProductOperation Operation, ReadOnlyMemory<byte> Body)
{
    /// <summary>Who waits for it. Default: somebody at a prompt.</summary>
    public ProductCallPriority Priority { get; init; }

    /// <summary>Whether one attempt is enough, since a lawful older answer is at hand. Default: no.</summary>
    public bool OneAttempt { get; init; }

    /// <summary>The time it may take with all its waits and repeats; null for the client's usual time.</summary>
    public TimeSpan? Timeout { get; init; }
}
