using System.Net;

namespace AmazonAds.Emulator.Handler;

/// <summary>A body that declares its full length and breaks off, as a torn connection does.</summary>
internal sealed class CutContent(byte[] delivered, long declared) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(delivered).ConfigureAwait(false);
        throw CutStream.Torn();
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new CutStream(delivered));

    protected override bool TryComputeLength(out long length)
    {
        length = declared;
        return true;
    }
}
