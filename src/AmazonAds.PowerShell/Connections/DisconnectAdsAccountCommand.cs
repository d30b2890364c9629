using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Connections;

/// <summary>Forgets connections, their tokens and what was learnt through them.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "AdsAccount", DefaultParameterSetName = NameSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class DisconnectAdsAccountCommand : AdsCmdlet
{
    private const string NameSet = "Name";

    /// <summary>Names of connections; wildcards are allowed. Without a name the default connection is meant.</summary>
    [Parameter(Position = 0, ParameterSetName = NameSet)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Connections, as Get-AdsConnection gives them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Connection", ValueFromPipeline = true)]
    [Connection(Many = true)]
    public AdsConnection[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var connection in Connection ?? Named())
        {
            if (ShouldProcess(connection.Name, "Disconnect")) Session.Disconnect(connection);
        }
    }

    private IEnumerable<AdsConnection> Named()
    {
        if (Name is not null) return NamedConnections.Find(Name, Session.Connections.All, WriteError);
        if (Session.Connections.Default is { } latest) return [latest];
        WriteError(Errors.NoConnection(target: null));
        return [];
    }
}
