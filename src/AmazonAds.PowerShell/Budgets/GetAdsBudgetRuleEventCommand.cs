using System.Management.Automation;
using AmazonAds.Budgets;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Lists the shopping events for which Amazon suggests a budget rule, with the ids that rules name them by.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBudgetRuleEvent")]
[OutputType(typeof(RecommendedBudgetEvent))]
public sealed class GetAdsBudgetRuleEventCommand : AskCommandBase
{
    /// <summary>The campaigns that events are suggested for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The advertising product: SponsoredProducts or SponsoredBrands. Default: SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    private protected override void Accept()
    {
        if (CampaignId is not { Length: > 0 } campaigns)
        {
            Refuse(Errors.NothingAsked("-CampaignId"));
            return;
        }

        var product = AdProductAttribute.Of(AdProduct);
        if (product == AmazonAds.Entities.AdProduct.SponsoredDisplay)
        {
            Refuse(Errors.KindNotOffered("BudgetRuleEvent", product.ToString()));
            return;
        }

        foreach (var target in Targets())
        {
            foreach (var campaign in campaigns)
            {
                Start(target, campaign, async lane =>
                {
                    var events = await Session.Client.BudgetRules.ListEventsAsync(
                        target.Connection, target.ProfileId, product, campaign, Options, StopToken).ConfigureAwait(false);
                    Learn(target);
                    if (events.Count > 0) await Output.PageAsync(events, StopToken).ConfigureAwait(false);
                    lane.Delivered();
                });
            }
        }
    }
}
