using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes portfolios: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsPortfolio", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Portfolio))]
public sealed class SetAdsPortfolioCommand() : PortfolioFieldsCommand(EntityEditing.Update)
{
    /// <summary>The portfolio's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? PortfolioId { get; set; }

    private protected override object? GivenId => PortfolioId;
}
