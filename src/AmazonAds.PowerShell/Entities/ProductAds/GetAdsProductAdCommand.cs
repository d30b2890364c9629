using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists ads.</summary>
[Cmdlet(VerbsCommon.Get, "AdsProductAd")]
[OutputType(typeof(ProductAd))]
public sealed class GetAdsProductAdCommand : GetEntityCommand<ProductAd>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ProductAdId")]
    [AdsId(nameof(AdId))]
    public string[]? AdId { get; set; }

    /// <summary>Only ads of these ad groups.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Only ads of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    private protected override EntityIds Ids => EntityIds.From(AdId, AdGroupId, CampaignId);
}
