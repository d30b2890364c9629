using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives ad groups. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsAdGroup", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsAdGroupCommand : RemoveEntityCommand
{
    /// <summary>The ad group's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? AdGroupId { get; set; }

    private protected override string Noun => "AdGroup";

    private protected override object? GivenId => AdGroupId;
}
