using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates portfolios.</summary>
[Cmdlet(VerbsCommon.New, "AdsPortfolio", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Portfolio))]
public sealed class NewAdsPortfolioCommand() : PortfolioFieldsCommand(EntityEditing.Create)
{
}
