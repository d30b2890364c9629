using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives ads. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsProductAd", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsProductAdCommand : RemoveEntityCommand
{
    /// <summary>The ad's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ProductAdId")]
    public object? AdId { get; set; }

    private protected override string Noun => "ProductAd";

    private protected override object? GivenId => AdId;
}
