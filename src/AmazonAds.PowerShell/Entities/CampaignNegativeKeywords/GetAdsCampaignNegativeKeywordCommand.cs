using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists negative keywords of campaigns.</summary>
[Cmdlet(VerbsCommon.Get, "AdsCampaignNegativeKeyword")]
[OutputType(typeof(CampaignNegativeKeyword))]
public sealed class GetAdsCampaignNegativeKeywordCommand : GetEntityCommand<CampaignNegativeKeyword>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeKeywordId")]
    [AdsId(nameof(KeywordId))]
    public string[]? KeywordId { get; set; }

    /// <summary>Only negative keywords of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>Only those of these texts; with wildcards all are read and matched here.</summary>
    [Parameter]
    [Alias("Name")]
    [SupportsWildcards]
    public string[]? KeywordText { get; set; }

    private protected override EntityIds Ids => EntityIds.From(KeywordId, campaigns: CampaignId);

    private protected override string[]? Texts => KeywordText;

    private protected override string? TextOf(CampaignNegativeKeyword entity) => entity.KeywordText;
}
