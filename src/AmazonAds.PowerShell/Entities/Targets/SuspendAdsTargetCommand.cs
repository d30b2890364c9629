using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Pauses targets.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "AdsTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Target))]
public sealed class SuspendAdsTargetCommand() : StateEntityCommand("PAUSED")
{
    /// <summary>The target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? TargetId { get; set; }

    private protected override string Noun => "Target";

    private protected override object? GivenId => TargetId;
}
