using System.Buffers;
using System.Net.Sockets;

namespace AmazonAds.Emulator.Hosting;

/// <summary>Bytes that came over a socket and are not used up yet.</summary>
internal sealed class InputBuffer(Socket socket) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);
    private int start;
    private int end;

    public int Count => end - start;

    public ReadOnlySpan<byte> Span => buffer.AsSpan(start, Count);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(start, Count);

    /// <summary>Takes bytes off the front; memory handed out before stays as it is until more is received.</summary>
    public void Consume(int count)
    {
        start += count;
        if (start == end)
            start = end = 0;
    }

    /// <summary>Waits for more and returns false where the other side has finished.</summary>
    public async ValueTask<bool> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (end == buffer.Length)
            MakeRoom();
        var received = await socket.ReceiveAsync(buffer.AsMemory(end), SocketFlags.None, cancellationToken).ConfigureAwait(false);
        end += received;
        return received > 0;
    }

    public async ValueTask<bool> ReceiveAtLeastAsync(int count, CancellationToken cancellationToken)
    {
        while (Count < count)
        {
            if (!await ReceiveAsync(cancellationToken).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref buffer, []);
        start = end = 0;
        if (returned.Length > 0)
            ArrayPool<byte>.Shared.Return(returned);
    }

    private void MakeRoom()
    {
        var count = Count;
        if (start > 0 && count <= buffer.Length / 2)
        {
            Span.CopyTo(buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        start = 0;
        end = count;
    }
}
