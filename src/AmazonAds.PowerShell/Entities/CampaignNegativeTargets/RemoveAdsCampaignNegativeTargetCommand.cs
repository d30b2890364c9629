using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives negative targets of campaigns. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsCampaignNegativeTargetCommand : RemoveEntityCommand
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override string Noun => "CampaignNegativeTarget";

    private protected override object? GivenId => TargetId;
}
