using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists keywords.</summary>
[Cmdlet(VerbsCommon.Get, "AdsKeyword")]
[OutputType(typeof(Keyword))]
public sealed class GetAdsKeywordCommand : GetEntityCommand<Keyword>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(KeywordId))]
    public string[]? KeywordId { get; set; }

    /// <summary>Only keywords of these ad groups.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Only keywords of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>Only those of these texts; with wildcards all are read and matched here.</summary>
    [Parameter]
    [Alias("Name")]
    [SupportsWildcards]
    public string[]? KeywordText { get; set; }

    private protected override EntityIds Ids => EntityIds.From(KeywordId, AdGroupId, CampaignId);

    private protected override string[]? Texts => KeywordText;

    private protected override string? TextOf(Keyword entity) => entity.KeywordText;
}
