using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes ad groups: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsAdGroup", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.AdGroup))]
public sealed class SetAdsAdGroupCommand() : AdGroupFieldsCommand(EntityEditing.Update)
{
    /// <summary>The ad group's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? AdGroupId { get; set; }

    private protected override object? GivenId => AdGroupId;
}
