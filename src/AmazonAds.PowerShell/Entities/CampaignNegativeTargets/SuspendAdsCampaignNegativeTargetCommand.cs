using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Pauses negative targets of campaigns.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeTarget))]
public sealed class SuspendAdsCampaignNegativeTargetCommand() : StateEntityCommand("PAUSED")
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override string Noun => "CampaignNegativeTarget";

    private protected override object? GivenId => TargetId;
}
