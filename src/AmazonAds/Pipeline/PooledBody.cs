using System.Buffers;

namespace AmazonAds.Pipeline;

/// <summary>The bytes of an answer in memory from the shared pool.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private byte[]? buffer;
    private int length;

    private PooledBody(byte[] buffer) => this.buffer = buffer;

    /// <summary>The bytes; valid until disposed of.</summary>
    public ReadOnlyMemory<byte> Memory =>
        buffer is { } bytes ? bytes.AsMemory(0, length) : throw new ObjectDisposedException(nameof(PooledBody));

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expectedLength">The length it announces, if any.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<PooledBody> ReadAsync(Stream stream, long? expectedLength, CancellationToken cancellationToken)
    {
        // One byte more than announced: the read that finds the end then needs no larger buffer.
        var size = expectedLength is > 0 and < int.MaxValue ? (int)expectedLength + 1 : FirstSize;
        var body = new PooledBody(ArrayPool<byte>.Shared.Rent(size));
        try
        {
            while (true)
            {
                if (body.length == body.buffer!.Length) body.Grow();
                var read = await stream.ReadAsync(body.buffer.AsMemory(body.length), cancellationToken).ConfigureAwait(false);
                if (read == 0) return body;
                body.length += read;
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } bytes) ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(buffer!.Length * 2));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
