using System.Globalization;
using AmazonAds.Emulator;

namespace AmazonAds.PowerShell.Emulation;

/// <summary>
/// An emulator that runs on a port of this machine. Its properties are those that Connect-AdsAccount takes; its credentials
/// are no secrets.
/// </summary>
public sealed class AdsEmulatorServer
{
    private readonly EmulatorHost host;

    internal AdsEmulatorServer(EmulatorHost host) => this.host = host;

    /// <summary>A name for a connection to it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Emulator-{Port}");

    /// <summary>The port.</summary>
    public int Port => host.Endpoint.Port;

    /// <summary>Where the Ads API is served.</summary>
    public Uri Endpoint => host.Endpoint;

    /// <summary>Where access tokens are issued.</summary>
    public Uri TokenEndpoint => host.TokenEndpoint;

    /// <summary>The region that a connection to it names; it changes nothing.</summary>
    public string Region { get; } = "NA";

    /// <summary>The client id that it accepts.</summary>
    public string ClientId => host.Emulator.Options.ClientId;

    /// <summary>The client secret that it accepts.</summary>
    public string ClientSecret => host.Emulator.Options.ClientSecret;

    /// <summary>The refresh token that it accepts.</summary>
    public string RefreshToken => host.Emulator.Options.RefreshToken;

    /// <summary>How many profiles it holds.</summary>
    public int ProfileCount => host.Emulator.Options.Profiles;

    /// <summary>The emulator itself, with its data, its log of requests and its faults on demand.</summary>
    public AdsEmulator GetEmulator() => host.Emulator;

    /// <summary>The address.</summary>
    public override string ToString() => Endpoint.ToString();
}
