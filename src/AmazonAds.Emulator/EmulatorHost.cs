using System.Net;
using System.Net.Sockets;
using AmazonAds.Emulator.Hosting;

namespace AmazonAds.Emulator;

/// <summary>
/// An emulator on a port of this machine: a small HTTP/1.1 server over sockets that listens on the loopback
/// address only, and that can tear connections down where a fault says so.
/// </summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Socket listener;
    private readonly ConnectionSet connections;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    private EmulatorHost(AdsEmulator emulator, Socket listener)
    {
        Emulator = emulator;
        this.listener = listener;
        connections = new ConnectionSet(emulator);
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}/");
        TokenEndpoint = new Uri(Endpoint, AdsEmulator.TokenPath);
        accepting = AcceptAsync();
    }

    /// <summary>The emulator that answers.</summary>
    public AdsEmulator Emulator { get; }

    /// <summary>Where the Ads API is served.</summary>
    public Uri Endpoint { get; }

    /// <summary>Where Login with Amazon is served.</summary>
    public Uri TokenEndpoint { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="emulator">The emulator that answers.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellationToken">Not used once the host listens.</param>
    /// <returns>The running host; dispose it to stop.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static Task<EmulatorHost> StartAsync(AdsEmulator emulator, int port = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emulator);
        cancellationToken.ThrowIfCancellationRequested();
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(4_096);
            return Task.FromResult(new EmulatorHost(emulator, socket));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Stops listening, lets answers under way finish for two seconds, and closes all connections.</summary>
    /// <returns>A task that ends when nothing of the host is left.</returns>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync().ConfigureAwait(false);
        listener.Dispose();
        await accepting.ConfigureAwait(false);
        await connections.StopAsync(Patience).ConfigureAwait(false);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var socket = await listener.AcceptAsync(stopping.Token).ConfigureAwait(false);
                socket.NoDelay = true;
                connections.Run(socket);
            }
            catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The caller was gone before it was accepted; the next one may not be.
            }
        }
    }
}
