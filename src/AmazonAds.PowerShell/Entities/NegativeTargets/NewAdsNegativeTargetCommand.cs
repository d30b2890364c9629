using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates negative targets of ad groups.</summary>
[Cmdlet(VerbsCommon.New, "AdsNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.NegativeTarget))]
public sealed class NewAdsNegativeTargetCommand() : NegativeTargetFieldsCommand(EntityEditing.Create)
{
    /// <summary>The campaign that the negative target belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

    /// <summary>The ad group that the negative target belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? AdGroupId { get; set; }
}
