using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives targets. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsTargetCommand : RemoveEntityCommand
{
    /// <summary>The target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? TargetId { get; set; }

    private protected override string Noun => "Target";

    private protected override object? GivenId => TargetId;
}
