namespace AmazonAds.Products.Caching;

/// <summary>One part of an item or browse node, as one call brought it.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Part">The part; see <see cref="ProductPart"/>.</param>
/// <param name="At">When it was true.</param>
/// <param name="Body">
/// The part as JSON in UTF-8, in the places it has below the item; null when it was asked for and is absent. For the base: null
/// when Amazon does not know the id.
/// </param>
public sealed record ProductFact(ProductKey Key, ProductPart Part, DateTimeOffset At, ReadOnlyMemory<byte>? Body)
{
    /// <summary>
    /// The partner tag, for the base of an item, since its links hold it; otherwise empty: then whoever asks is told the same.
    /// </summary>
    public string Owner { get; init; } = string.Empty;

    /// <summary>Amazon's words about an id that it does not know, as JSON in UTF-8; otherwise null.</summary>
    public ReadOnlyMemory<byte>? Error { get; init; }

    /// <summary>When it has to go; null for never.</summary>
    public DateTimeOffset? End => ProductLifetimes.End(Part.Kind, At);

    /// <summary>Whether it makes another fact needless: the same part, with no fewer resources, and no older.</summary>
    internal bool Replaces(ProductFact other) =>
        At >= other.At && Part.Path == other.Part.Path && Owner == other.Owner && Part.Covers(other.Part);
}
