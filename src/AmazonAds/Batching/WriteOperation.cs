namespace AmazonAds.Batching;

/// <summary>One way of writing a kind: where, in which media type, how many at once, and how request and answer look.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
public sealed record WriteOperation(HttpMethod Method, string Path)
{
    /// <summary>The media type of the request; null for the kind's own.</summary>
    public string? MediaType { get; init; }

    /// <summary>The media type of the answer; null for that of the request.</summary>
    public string? Accept { get; init; }

    /// <summary>The most items in one request. Default: 1000.</summary>
    public int MaxItems { get; init; } = 1000;

    /// <summary>How the items stand in the request.</summary>
    public WriteEnvelope Envelope { get; init; } = WriteEnvelope.Collection;

    /// <summary>How the answer names the items.</summary>
    public WriteAnswer Answer { get; init; } = WriteAnswer.ByIndex;

    /// <summary>Whether the service gives the whole entity back when it is asked to (<c>Prefer: return=representation</c>).</summary>
    public bool CanRepresent { get; init; }

    /// <summary>Words that every item gets besides what is given, by member; for instance an archive's state.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Flags that every item gets besides what is given, by member.</summary>
    public IReadOnlyDictionary<string, bool> FixedFlags { get; init; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>Method and path, as metrics name it.</summary>
    public string Name => Method.Method + " " + Path + (Envelope == WriteEnvelope.Path ? "/{id}" : string.Empty);
}
