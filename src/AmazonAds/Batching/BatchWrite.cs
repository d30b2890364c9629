using AmazonAds.Pipeline;

namespace AmazonAds.Batching;

/// <summary>A write that takes many items at once: which request they make, and what its answer says of each of them.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class BatchWrite<T>
{
    private protected BatchWrite()
    {
    }

    /// <summary>Method and path, as metrics name it.</summary>
    public abstract string OperationName { get; }

    /// <summary>The most items in one request.</summary>
    public abstract int MaxItems { get; }

    /// <summary>Whether its requests are made for one profile; otherwise items of many profiles share one.</summary>
    internal virtual bool HasScope => true;

    /// <summary>
    /// What the items of one request must have in common besides the profile, such as a campaign that stands in the
    /// path; null where nothing.
    /// </summary>
    /// <param name="value">What is written.</param>
    internal virtual string? GroupOf(T value) => null;

    /// <summary>What may stand only once in a request; null where nothing: the item's id.</summary>
    /// <param name="item">The item.</param>
    internal virtual string? KeyOf(WriteInput<T> item) => item.Id;

    /// <summary>The request that writes some items.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="items">The items, of one group, at most <see cref="MaxItems"/>.</param>
    internal abstract AdsRequest Request(string profileId, IReadOnlyList<WriteInput<T>> items);

    /// <summary>What an answer says of each item, in the order of the items.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="items">The items that were sent.</param>
    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    internal abstract ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<T>> items);
}
