using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes targets: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Target))]
public sealed class SetAdsTargetCommand() : TargetFieldsCommand(EntityEditing.Update)
{
    /// <summary>The target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? TargetId { get; set; }

    private protected override object? GivenId => TargetId;
}
