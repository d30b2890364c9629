using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes negative targets of ad groups: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.NegativeTarget))]
public sealed class SetAdsNegativeTargetCommand : SetEntityCommand
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeTargetId")]
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

    private protected override string Noun => "NegativeTarget";

    private protected override object? GivenId => TargetId;
}
