using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Ends that budget rules hold for campaigns; the rules stay.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsCampaignBudgetRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsCampaignBudgetRuleCommand : CampaignBudgetRuleCommand
{
    private protected override string Action => "Remove budget rule";

    private protected override BatchWrite<CampaignBudgetRule> WriteOf(AdProduct product) => BudgetRuleWrites.Disassociate(product);
}
