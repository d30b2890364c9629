using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes ads: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsProductAd", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.ProductAd))]
public sealed class SetAdsProductAdCommand() : ProductAdFieldsCommand(EntityEditing.Update)
{
    /// <summary>The ad's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ProductAdId")]
    public object? AdId { get; set; }

    private protected override object? GivenId => AdId;
}
