using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of cmdlets that write in batches: what they have in common of parameters, and how they wait.</summary>
public abstract class WritingCommand : AsyncCmdlet
{
    /// <summary>The advertising product: SponsoredProducts, SponsoredBrands or SponsoredDisplay. Default: that of the piped entity, else SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    /// <summary>The connection, by name or object. Default: the one the profile came from, else the default connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>The seconds that one request may take with all its waits and repeats. Default: 300.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    [PSDefaultValue(Value = 300)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>An entity, a row of a CSV file, or any object with properties of the parameters' names.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Time and gate of each request.</summary>
    private protected AdsCallOptions CallOptions => new() { Timeout = TimeSpan.FromSeconds(TimeoutSec) };

    /// <summary>What came in, to be handed back with the outcome: the piped object, or what stands on the command line.</summary>
    private protected object Source() => WriteSource.Of(IsBound(nameof(InputObject)) ? InputObject : null, MyInvocation.BoundParameters);

    /// <summary>Waits until an item is taken in, writing meanwhile what comes.</summary>
    /// <param name="adding">The taking in.</param>
    private protected void WaitFor(ValueTask adding)
    {
        var task = adding.AsTask();
        PumpWhile(() => !task.IsCompleted);
        if (task.IsFaulted) task.GetAwaiter().GetResult();
    }
}
