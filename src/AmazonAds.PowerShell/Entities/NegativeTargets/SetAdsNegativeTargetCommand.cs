using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes negative targets of ad groups: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.NegativeTarget))]
public sealed class SetAdsNegativeTargetCommand() : NegativeTargetFieldsCommand(EntityEditing.Update)
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override object? GivenId => TargetId;
}
