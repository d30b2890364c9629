using System.Net;

namespace AmazonAds.Tests.Reports;

/// <summary>A body that declares its whole length and breaks off before it.</summary>
internal sealed class BrokenBody(byte[] delivered, long declared) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Broken(delivered));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException("The body is only to be read as a stream.");

    protected override bool TryComputeLength(out long length)
    {
        length = declared;
        return true;
    }

    private sealed class Broken(byte[] delivered) : MemoryStream(delivered)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        }
    }
}
