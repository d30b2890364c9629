using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists negative targets of campaigns.</summary>
[Cmdlet(VerbsCommon.Get, "AdsCampaignNegativeTarget")]
[OutputType(typeof(CampaignNegativeTarget))]
public sealed class GetAdsCampaignNegativeTargetCommand : GetEntityCommand<CampaignNegativeTarget>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeTargetId")]
    [AdsId(nameof(TargetId))]
    public string[]? TargetId { get; set; }

    /// <summary>Only negative targets of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    private protected override EntityIds Ids => EntityIds.From(TargetId, campaigns: CampaignId);
}
