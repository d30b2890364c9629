using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates ad groups.</summary>
[Cmdlet(VerbsCommon.New, "AdsAdGroup", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.AdGroup))]
public sealed class NewAdsAdGroupCommand() : AdGroupFieldsCommand(EntityEditing.Create)
{
    /// <summary>The campaign that the ad group belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

    /// <summary>The type of the creative of a Sponsored Display ad group: IMAGE or VIDEO.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? CreativeType { get; set; }
}
