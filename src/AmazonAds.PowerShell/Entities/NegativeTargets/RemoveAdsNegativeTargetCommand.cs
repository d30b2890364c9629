using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives negative targets of ad groups. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsNegativeTargetCommand : RemoveEntityCommand
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override string Noun => "NegativeTarget";

    private protected override object? GivenId => TargetId;
}
