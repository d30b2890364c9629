using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes negative targets of campaigns: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeTarget))]
public sealed class SetAdsCampaignNegativeTargetCommand : SetEntityCommand
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeTargetId")]
    public object? TargetId { get; set; }

    /// <summary>The conditions: texts such as ASIN_SAME_AS=B000000001, or objects with Type and Value.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Expression { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    private protected override string Noun => "CampaignNegativeTarget";

    private protected override object? GivenId => TargetId;
}
