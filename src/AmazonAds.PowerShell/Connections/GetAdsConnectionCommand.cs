using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Connections;

/// <summary>Lists the connections of the session, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, "AdsConnection")]
[OutputType(typeof(AdsConnection))]
public sealed class GetAdsConnectionCommand : AdsCmdlet
{
    /// <summary>Names of connections; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var all = Session.Connections.All;
        WriteObject(Name is null ? all : NamedConnections.Find(Name, all, WriteError), enumerateCollection: true);
    }
}
