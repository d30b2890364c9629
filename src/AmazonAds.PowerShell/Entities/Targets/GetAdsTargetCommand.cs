using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists targets.</summary>
[Cmdlet(VerbsCommon.Get, "AdsTarget")]
[OutputType(typeof(Target))]
public sealed class GetAdsTargetCommand : GetEntityCommand<Target>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(TargetId))]
    public string[]? TargetId { get; set; }

    /// <summary>Only targets of these ad groups.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Only targets of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    private protected override EntityIds Ids => EntityIds.From(TargetId, AdGroupId, CampaignId);
}
