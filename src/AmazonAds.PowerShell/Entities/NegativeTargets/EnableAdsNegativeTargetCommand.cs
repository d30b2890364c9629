using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables negative targets of ad groups.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.NegativeTarget))]
public sealed class EnableAdsNegativeTargetCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The negative target's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeTargetId")]
    public object? TargetId { get; set; }

    private protected override string Noun => "NegativeTarget";

    private protected override object? GivenId => TargetId;
}
