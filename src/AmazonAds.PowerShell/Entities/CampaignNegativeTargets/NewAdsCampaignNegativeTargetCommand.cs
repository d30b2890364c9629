using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates negative targets of campaigns.</summary>
[Cmdlet(VerbsCommon.New, "AdsCampaignNegativeTarget", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeTarget))]
public sealed class NewAdsCampaignNegativeTargetCommand : NewEntityCommand
{
    /// <summary>The campaign that the negative target belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

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
}
