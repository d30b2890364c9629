namespace AmazonAds.Products.Caching;

/// <summary>What a look-up has for one id: its JSON, or Amazon's error, or the failure of the call.</summary>
/// <param name="Id">The ASIN or the browse node's id.</param>
public sealed record ProductEntry(string Id)
{
    /// <summary>The item or browse node alone, as JSON in the API's own form, in UTF-8; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }

    /// <summary>Amazon's words about an id that it gave nothing for, as JSON in UTF-8: a member of <c>errors</c>, or the body of a 404; may be null.</summary>
    public ReadOnlyMemory<byte>? Error { get; init; }

    /// <summary>Whether Amazon said that it has nothing for the id.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Why the call failed; with <see cref="Stale"/> an older answer serves all the same. Null when none failed.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Since when the oldest of its prices and offers is true; null when none were asked for.</summary>
    public DateTimeOffset? PriceAsOf { get; init; }

    /// <summary>Since when the oldest of its other data is true.</summary>
    public DateTimeOffset? ContentAsOf { get; init; }

    /// <summary>Where it came from; the API when a call brought a part of it.</summary>
    public ProductSource Source { get; init; }

    /// <summary>Whether an older answer serves since a call failed.</summary>
    public bool Stale { get; init; }

    /// <summary>Amazon's id of the request that brought it just now, or null.</summary>
    public string? RequestId { get; init; }
}
