namespace AmazonAds.Emulator;

/// <summary>One request as the emulator sees it, whoever carried it.</summary>
public sealed class EmulatorRequest
{
    /// <summary>The method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path without the query, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query without its question mark; empty where there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The header fields.</summary>
    public EmulatorHeaders Headers { get; init; } = [];

    /// <summary>The body; empty where there is none. Valid until the answer is there.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
