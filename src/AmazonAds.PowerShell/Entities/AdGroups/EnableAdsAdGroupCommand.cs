using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables ad groups.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsAdGroup", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.AdGroup))]
public sealed class EnableAdsAdGroupCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The ad group's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? AdGroupId { get; set; }

    private protected override string Noun => "AdGroup";

    private protected override object? GivenId => AdGroupId;
}
