using System.Management.Automation;
using AmazonAds.Emulator;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Emulation;

/// <summary>Stops emulators of this process, and disconnects what is connected to them.</summary>
[Cmdlet(VerbsLifecycle.Stop, "AdsEmulator", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class StopAdsEmulatorCommand : AsyncCmdlet
{
    /// <summary>The ports of the emulators. Default: all.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, 65_535)]
    public int[]? Port { get; set; }

    private protected override void Accept()
    {
        var hosts = Session.Emulators.Hosts;
        foreach (var port in Port ?? [])
        {
            if (!hosts.Any(host => host.Endpoint.Port == port)) WriteError(Errors.EmulatorNotFound($"port {port}"));
        }

        foreach (var host in hosts.Where(host => Port is null || Port.Contains(host.Endpoint.Port)))
        {
            if (ShouldProcess(host.Endpoint.ToString(), "Stop the emulator")) Stop(host);
        }
    }

    private void Stop(EmulatorHost host)
    {
        foreach (var connection in Session.Connections.All.Where(connection => Session.Emulators.HostOf(connection) == host))
            Session.Disconnect(connection);
        Await(Session.Emulators.StopAsync(host));
    }
}
