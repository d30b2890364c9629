using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists campaigns.</summary>
[Cmdlet(VerbsCommon.Get, "AdsCampaign")]
[OutputType(typeof(Campaign))]
public sealed class GetAdsCampaignCommand : GetEntityCommand<Campaign>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>Only campaigns of these portfolios.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(PortfolioId))]
    public string[]? PortfolioId { get; set; }

    /// <summary>Only those of these names; with wildcards all are read and matched here.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override EntityIds Ids => EntityIds.From(CampaignId, portfolios: PortfolioId);

    private protected override string[]? Texts => Name;

    private protected override string? TextOf(Campaign entity) => entity.Name;
}
