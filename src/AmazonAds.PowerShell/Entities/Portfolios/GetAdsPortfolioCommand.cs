using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Lists portfolios.</summary>
[Cmdlet(VerbsCommon.Get, "AdsPortfolio")]
[OutputType(typeof(Portfolio))]
public sealed class GetAdsPortfolioCommand : GetEntityCommand<Portfolio>
{
    /// <summary>Those of these ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(PortfolioId))]
    public string[]? PortfolioId { get; set; }

    /// <summary>Only those of these names; with wildcards all are read and matched here.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override EntityIds Ids => EntityIds.From(PortfolioId);

    private protected override bool HasNone => PortfolioId is { Length: 0 };

    private protected override string[]? Texts => Name;

    private protected override string? TextOf(Portfolio entity) => entity.Name;
}
