using System.Management.Automation;
using AmazonAds.Budgets;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Lists the campaigns that budget rules hold for.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBudgetRuleCampaign")]
[OutputType(typeof(BudgetRuleCampaign))]
public sealed class GetAdsBudgetRuleCampaignCommand : AskCommandBase
{
    /// <summary>The rules.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId")]
    public string[]? BudgetRuleId { get; set; }

    /// <summary>The advertising product. Default: SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    private protected override void Accept()
    {
        string[] rules = [.. (BudgetRuleId ?? []).Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => id.Trim())];
        if (rules.Length == 0)
        {
            Refuse(Errors.NothingAsked("-BudgetRuleId"));
            return;
        }

        var product = AdProductAttribute.Of(AdProduct);
        foreach (var target in Targets())
        {
            foreach (var rule in rules)
            {
                Start(target, rule, async lane =>
                {
                    var campaigns = Session.Client.BudgetRules.ListCampaignsAsync(
                        target.Connection, target.ProfileId, product, rule, Options, StopToken);
                    await foreach (var campaign in campaigns.ConfigureAwait(false))
                    {
                        Learn(target);
                        await Output.ObjectAsync(campaign, StopToken).ConfigureAwait(false);
                        lane.Delivered();
                    }
                });
            }
        }
    }
}
