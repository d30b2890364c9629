using System.Collections.Concurrent;
using System.Globalization;
using AmazonAds.Connections;
using AmazonAds.Emulator;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>The emulators of this process: in memory behind a connection, or on a port. Thread-safe.</summary>
internal sealed class EmulatorBook
{
    private readonly ConcurrentDictionary<int, EmulatorHost> hosts = new();
    private readonly ConcurrentDictionary<string, AdsEmulator> inMemory = new(StringComparer.Ordinal);
    private int made;

    /// <summary>The emulators that run on ports.</summary>
    public IReadOnlyList<EmulatorHost> Hosts => [.. hosts.Values.OrderBy(host => host.Endpoint.Port)];

    /// <summary>A connection to an emulator in memory, with an address of its own that nothing listens on.</summary>
    /// <param name="name">The connection's name.</param>
    /// <param name="emulator">The emulator.</param>
    public AdsConnection Connect(string name, AdsEmulator emulator)
    {
        var endpoint = NextAddress();
        inMemory[endpoint.Authority] = emulator;
        var options = emulator.Options;
        return new AdsConnection(
            name,
            options.ClientId,
            new Diagnostics.Secret(options.ClientSecret),
            new Diagnostics.Secret(options.RefreshToken),
            AdsRegion.NA,
            endpoint,
            new Uri(endpoint, AdsEmulator.TokenPath)).Through(emulator.CreateHandler());
    }

    /// <summary>A connection to the product catalogue of an emulator in memory.</summary>
    /// <param name="name">The connection's name.</param>
    /// <param name="emulator">The emulator.</param>
    /// <param name="marketplace">The marketplace.</param>
    /// <param name="version">The credential's version.</param>
    public ProductConnection ConnectProducts(string name, AdsEmulator emulator, string marketplace, string version)
    {
        var endpoint = NextAddress();
        var options = emulator.Options;
        return new ProductConnection(
            name,
            options.ProductClientId,
            new Diagnostics.Secret(options.ProductClientSecret),
            version,
            marketplace,
            options.ProductPartnerTag,
            endpoint,
            new Uri(endpoint, version.StartsWith('2') ? "/oauth2/token" : AdsEmulator.TokenPath)).Through(emulator.CreateHandler());
    }

    /// <summary>Lets go of the emulator in memory behind a connection, if there is one.</summary>
    /// <param name="connection">The connection.</param>
    public void Release(AdsConnection connection) => inMemory.TryRemove(connection.Endpoint.Authority, out _);

    /// <summary>Starts an emulator on a port.</summary>
    /// <param name="emulator">The emulator.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public async Task<EmulatorHost> StartAsync(AdsEmulator emulator, int port, CancellationToken cancellationToken)
    {
        var host = await EmulatorHost.StartAsync(emulator, port, cancellationToken).ConfigureAwait(false);
        hosts[host.Endpoint.Port] = host;
        return host;
    }

    /// <summary>Stops an emulator.</summary>
    /// <param name="host">The emulator.</param>
    public async Task StopAsync(EmulatorHost host)
    {
        hosts.TryRemove(KeyValuePair.Create(host.Endpoint.Port, host));
        await host.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The emulator on a port that a connection leads to, or null.</summary>
    /// <param name="connection">The connection.</param>
    public EmulatorHost? HostOf(AdsConnection connection) =>
        connection.Endpoint.IsLoopback && hosts.TryGetValue(connection.Endpoint.Port, out var host) ? host : null;

    // An address of its own gives it tokens and limits of its own. All of 127.0.0.0/8 is loopback.
    private Uri NextAddress()
    {
        var number = Interlocked.Increment(ref made);
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.127.{number >> 8 & 255}.{number & 255}/"));
    }
}
