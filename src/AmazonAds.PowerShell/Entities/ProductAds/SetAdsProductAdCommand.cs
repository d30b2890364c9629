using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes ads: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsProductAd", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.ProductAd))]
public sealed class SetAdsProductAdCommand : SetEntityCommand
{
    /// <summary>The ad's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ProductAdId")]
    public object? AdId { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>Sponsored Brands: the name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Name { get; set; }

    private protected override string Noun => "ProductAd";

    private protected override object? GivenId => AdId;
}
