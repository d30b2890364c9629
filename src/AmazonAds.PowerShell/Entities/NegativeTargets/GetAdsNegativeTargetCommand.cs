using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists negative targets of ad groups.</summary>
[Cmdlet(VerbsCommon.Get, "AdsNegativeTarget")]
[OutputType(typeof(NegativeTarget))]
public sealed class GetAdsNegativeTargetCommand : GetEntityCommand<NegativeTarget>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeTargetId")]
    [AdsId(nameof(TargetId))]
    public string[]? TargetId { get; set; }

    /// <summary>Only negative targets of these ad groups.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Only negative targets of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    private protected override EntityIds Ids => EntityIds.From(TargetId, AdGroupId, CampaignId);
}
