using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes targets: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Target))]
public sealed class SetAdsTargetCommand : SetEntityCommand
{
    /// <summary>The target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? TargetId { get; set; }

    /// <summary>The conditions: texts such as ASIN_SAME_AS=B000000001, or objects with Type and Value.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Expression { get; set; }

    /// <summary>Manual, or Auto for what Amazon finds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? ExpressionType { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>The bid, in the profile's currency; $null takes it away, and the ad group's default bid applies.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Bid { get; set; }

    private protected override string Noun => "Target";

    private protected override object? GivenId => TargetId;
}
