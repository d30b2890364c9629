using System.Management.Automation;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>Forgets connections to the product catalogue and their tokens. What is kept in caches and ledger stays.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "AdsProductApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class DisconnectAdsProductApiCommand : AdsCmdlet
{
    /// <summary>The connections, by name or as objects of Connect-AdsProductApi. Default: the latest one made.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ProductConnection(Many = true)]
    [ArgumentCompleter(typeof(ProductConnectionCompleter))]
    public ProductConnection[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connection is not { Length: > 0 } chosen)
        {
            if (Session.Products.Default is not { } latest)
            {
                WriteError(Errors.NoProductConnection());
                return;
            }

            chosen = [latest.Connection];
        }

        foreach (var connection in chosen)
        {
            if (ShouldProcess(connection.Name, "Disconnect")) Session.Products.Remove(connection);
        }
    }
}
