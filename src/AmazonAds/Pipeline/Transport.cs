using System.Net;

namespace AmazonAds.Pipeline;

/// <summary>The sockets: one handler for all connections, and the handlers of those that bring their own.</summary>
internal sealed class Transport(DecompressionMethods decompression = DecompressionMethods.All) : IDisposable
{
    private readonly HttpMessageInvoker sockets = new(new SocketsHttpHandler
    {
        // A redirect would carry the Ads headers to a host that nobody checked.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = decompression,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        MaxConnectionsPerServer = int.MaxValue,
    });

    /// <summary>Sockets that leave bodies as they are: a place within a file is a place within its bytes.</summary>
    public static Transport OfBytes() => new(DecompressionMethods.None);

    /// <summary>Sends a message and gives its answer as soon as the headers are there.</summary>
    /// <param name="through">What carries it instead of sockets, or null.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMessageHandler? through, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (through is null)
            return await sockets.SendAsync(message, cancellationToken).ConfigureAwait(false);

        using var invoker = new HttpMessageInvoker(through, disposeHandler: false);
        return await invoker.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => sockets.Dispose();
}
