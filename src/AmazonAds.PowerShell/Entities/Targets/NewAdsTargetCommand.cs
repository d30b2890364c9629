using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates targets.</summary>
[Cmdlet(VerbsCommon.New, "AdsTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Target))]
public sealed class NewAdsTargetCommand : NewEntityCommand
{
    /// <summary>The campaign that the target belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

    /// <summary>The ad group that the target belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? AdGroupId { get; set; }

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
}
