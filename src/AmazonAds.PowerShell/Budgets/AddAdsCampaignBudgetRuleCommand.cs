using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Makes budget rules hold for campaigns.</summary>
[Cmdlet(VerbsCommon.Add, "AdsCampaignBudgetRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WriteOutcome))]
public sealed class AddAdsCampaignBudgetRuleCommand : CampaignBudgetRuleCommand
{
    private protected override string Action => "Add budget rule";

    private protected override BatchWrite<CampaignBudgetRule> WriteOf(AdProduct product) => BudgetRuleWrites.Associate(product);
}
