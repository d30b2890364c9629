using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator;

/// <summary>One answer. Dispose it once its body is copied or sent.</summary>
public sealed class EmulatorResponse : IDisposable
{
    private readonly JsonBytes? owner;
    private readonly ReadOnlyMemory<byte> body;

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

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The media type of the body; null where there is none.</summary>
    public string? ContentType { get; }

    /// <summary>The header fields, without those that describe the body.</summary>
    public EmulatorHeaders Headers { get; } = [];

    /// <summary>The whole body, also where only a part of it is delivered.</summary>
    public ReadOnlyMemory<byte> Body => owner?.Written ?? body;

    /// <summary>How the answer is to be delivered.</summary>
    public EmulatorDelivery Delivery { get; internal set; }

    /// <summary>How many bytes of the body get through where <see cref="Delivery"/> is a cut.</summary>
    public int CutAfter { get; internal set; }

    /// <summary>Gives the body's memory back.</summary>
    public void Dispose() => owner?.Dispose();
}
