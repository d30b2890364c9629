using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates negative targets of campaigns.</summary>
[Cmdlet(VerbsCommon.New, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeTarget))]
public sealed class NewAdsCampaignNegativeTargetCommand() : CampaignNegativeTargetFieldsCommand(EntityEditing.Create)
{
    /// <summary>The campaign that the negative target belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }
}
