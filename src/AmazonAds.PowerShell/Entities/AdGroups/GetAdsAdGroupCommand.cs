using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists ad groups.</summary>
[Cmdlet(VerbsCommon.Get, "AdsAdGroup")]
[OutputType(typeof(AdGroup))]
public sealed class GetAdsAdGroupCommand : GetEntityCommand<AdGroup>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Only ad groups of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>Only those of these names; with wildcards all are read and matched here.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override EntityIds Ids => EntityIds.From(AdGroupId, campaigns: CampaignId);

    private protected override string[]? Texts => Name;

    private protected override string? TextOf(AdGroup entity) => entity.Name;
}
