using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables negative targets of campaigns.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeTarget))]
public sealed class EnableAdsCampaignNegativeTargetCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override string Noun => "CampaignNegativeTarget";

    private protected override object? GivenId => TargetId;
}
