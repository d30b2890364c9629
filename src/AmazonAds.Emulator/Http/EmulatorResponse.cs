using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator;

/// <summary>One answer. Dispose it once its body is copied or sent.</summary>
public sealed class EmulatorResponse : IDisposable
{
    private readonly JsonBytes? owner;
    private readonly ReadOnlyMemory<byte> body;
    private readonly Func<Stream>? open;
    private readonly long length;

    internal EmulatorResponse(int status, string? contentType, JsonBytes body)
    {
        Status = status;
        ContentType = contentType;
        owner = body;
    }

    internal EmulatorResponse(int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ContentType = contentType;
        this.body = body;
    }

    internal EmulatorResponse(int status, string? contentType, Func<Stream> open, long length)
    {
        Status = status;
        ContentType = contentType;
        this.open = open;
        this.length = length;
    }

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The media type of the body; null where there is none.</summary>
    public string? ContentType { get; }

    /// <summary>The header fields, without those that describe the body.</summary>
    public EmulatorHeaders Headers { get; } = [];

    /// <summary>
    /// The whole body, also where only a part of it is delivered. Where it is a stream (<see cref="OpenBody"/>) it is read
    /// into memory.
    /// </summary>
    public ReadOnlyMemory<byte> Body => owner?.Written ?? (open is null ? body : ReadBody());

    /// <summary>How many bytes the body has.</summary>
    public long BodyLength => open is null ? Body.Length : length;

    /// <summary>Whether the body is too long to be held in memory and comes as a stream.</summary>
    public bool IsStreamed => open is not null;

    /// <summary>How the answer is to be delivered.</summary>
    public EmulatorDelivery Delivery { get; internal set; }

    /// <summary>How many bytes of the body get through where <see cref="Delivery"/> is a cut.</summary>
    public int CutAfter { get; internal set; }

    /// <summary>The body as a stream.</summary>
    /// <returns>A new stream; dispose it after use.</returns>
    public Stream OpenBody() => open?.Invoke() ?? new MemoryStream(Body.ToArray(), writable: false);

    /// <summary>Gives the body's memory back.</summary>
    public void Dispose() => owner?.Dispose();

    private byte[] ReadBody()
    {
        var whole = new byte[length];
        using var stream = OpenBody();
        stream.ReadExactly(whole);
        return whole;
    }
}
