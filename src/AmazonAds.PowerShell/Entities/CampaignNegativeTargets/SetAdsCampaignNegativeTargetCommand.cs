using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes negative targets of campaigns: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeTarget))]
public sealed class SetAdsCampaignNegativeTargetCommand() : CampaignNegativeTargetFieldsCommand(EntityEditing.Update)
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override object? GivenId => TargetId;
}
