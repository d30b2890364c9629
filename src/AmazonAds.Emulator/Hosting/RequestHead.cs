namespace AmazonAds.Emulator.Hosting;

/// <summary>What stands before the body of a request.</summary>
internal sealed class RequestHead
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Query { get; init; }

    public required EmulatorHeaders Headers { get; init; }

    public required bool KeepAlive { get; init; }

    public long ContentLength { get; init; }

    public bool Chunked { get; init; }

    public bool ExpectsContinue { get; init; }
}
