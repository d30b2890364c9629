using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Pauses ads.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "AdsProductAd", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.ProductAd))]
public sealed class SuspendAdsProductAdCommand() : StateEntityCommand("PAUSED")
{
    /// <summary>The ad's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ProductAdId")]
    public object? AdId { get; set; }

    private protected override string Noun => "ProductAd";

    private protected override object? GivenId => AdId;
}
