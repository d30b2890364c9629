namespace AmazonAds.PowerShell.Operations;

/// <summary>An answer with all that came with it.</summary>
public sealed class AdsAnswer
{
    /// <summary>The profile that was asked for; null for requests of the grant itself.</summary>
    public string? ProfileId { get; init; }

    /// <summary>The name of the connection.</summary>
    public required string Connection { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its query.</summary>
    public required string Path { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Amazon's id of the request, or null.</summary>
    public string? RequestId { get; init; }

    /// <summary>The media type of the body, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The headers by name, in any case; several values of one are joined by commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as it came: text, or bytes where it is none; null where there is none.</summary>
    public object? Body { get; init; }

    /// <summary>What the body says: objects for JSON, else as it came.</summary>
    public object? Content { get; init; }
}
