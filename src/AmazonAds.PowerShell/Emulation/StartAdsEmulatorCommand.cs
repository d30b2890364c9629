using System.Management.Automation;
using System.Net.Sockets;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Emulation;

/// <summary>Starts an emulator on a port of this machine.</summary>
[Cmdlet(VerbsLifecycle.Start, "AdsEmulator", DefaultParameterSetName = EmulatorSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(AdsEmulatorServer))]
public sealed class StartAdsEmulatorCommand : EmulatorCommandBase
{
    /// <summary>The port; 0 takes a free one. Default: 0.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(0, 65_535)]
    public int Port { get; set; }

    /// <summary>Also connects to it, under the name of the emulator.</summary>
    [Parameter]
    public SwitchParameter Connect { get; set; }

    private protected override void Accept()
    {
        if (!ShouldProcess(Port == 0 ? "a free port" : $"port {Port}", "Start an emulator")) return;
        EmulatorHost host;
        try
        {
            host = Await(Session.Emulators.StartAsync(MakeEmulator(), Port, StopToken));
        }
        catch (SocketException exception)
        {
            ThrowTerminatingError(Errors.EmulatorNotStarted(exception, Port));
            return;
        }

        var server = new AdsEmulatorServer(host);
        if (Connect)
        {
            Session.Connect(new AdsConnection(
                server.Name,
                server.ClientId,
                new Secret(server.ClientSecret),
                new Secret(server.RefreshToken),
                AdsRegion.NA,
                server.Endpoint,
                server.TokenEndpoint));
        }

        WriteObject(server);
    }
}
