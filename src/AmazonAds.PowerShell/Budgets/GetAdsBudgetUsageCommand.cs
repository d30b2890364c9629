using System.Management.Automation;
using AmazonAds.Budgets;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Binding;
using Product = AmazonAds.Entities.AdProduct;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Asks how much of the budgets of campaigns or portfolios is used up.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBudgetUsage")]
[OutputType(typeof(BudgetUsage))]
public sealed class GetAdsBudgetUsageCommand : BudgetReportCommand<BudgetUsage>
{
    private bool portfoliosOnLine;

    /// <summary>The portfolios. Of a piped object that has both, the campaign counts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(PortfolioId))]
    public string[]? PortfolioId { get; set; }

    private protected override string Parameters => "-CampaignId or -PortfolioId";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        portfoliosOnLine = IsBound(nameof(PortfolioId));
    }

    private protected override (IReadOnlyList<string> Ids, Product Product) Asked() =>
        CampaignId is { Length: > 0 } campaigns && !portfoliosOnLine
            ? (campaigns, AdProductAttribute.Of(AdProduct))
            : (PortfolioId ?? [], Product.None);

    private protected override Task<BudgetReport<BudgetUsage>> AskAsync(
        AdsConnection connection, string profileId, Product product, IReadOnlyList<string> ids) => product == Product.None
        ? Session.Client.Budgets.GetPortfolioUsageAsync(connection, profileId, ids, Options, StopToken)
        : Session.Client.Budgets.GetUsageAsync(connection, profileId, product, ids, Options, StopToken);
}
