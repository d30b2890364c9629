using System.Net;
using System.Net.Sockets;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>
/// Stands between a client and PostgreSQL and can lose the answer to a COMMIT: the server has it, the client never learns.
/// </summary>
internal sealed class DroppingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private int drops;

    /// <summary>Begins to listen.</summary>
    /// <param name="target">The server's port on this machine.</param>
    public DroppingProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many answers were lost.</summary>
    public int Dropped { get; private set; }

    /// <summary>What happens when an answer was lost, before the client learns that its connection is gone.</summary>
    public Func<Task> OnDropped { get; set; } = () => Task.CompletedTask;

    /// <summary>Loses the answer to the next COMMIT.</summary>
    public void DropNext() => Interlocked.Exchange(ref drops, 1);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using var _ = client;
        await server.ConnectAsync(IPAddress.Loopback, target, stop.Token);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var (dropping, hasDropped) = (false, false);
        var down = PumpAsync(client.GetStream(), server.GetStream(), bytes =>
        {
            if (bytes.IndexOf("COMMIT"u8) >= 0 && Interlocked.Exchange(ref drops, 0) == 1) dropping = true;
            return true;
        }, ended.Token);
        var up = PumpAsync(server.GetStream(), client.GetStream(), _ =>
        {
            if (!dropping) return true;
            Dropped++;
            hasDropped = true;
            return false;
        }, ended.Token);
        await Task.WhenAny(down, up);
        if (hasDropped) await OnDropped();
        await ended.CancelAsync();
        await Task.WhenAll(down, up).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task PumpAsync(NetworkStream from, NetworkStream to, Pass pass, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (!pass(buffer.AsSpan(0, read))) return;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private delegate bool Pass(ReadOnlySpan<byte> bytes);
}
