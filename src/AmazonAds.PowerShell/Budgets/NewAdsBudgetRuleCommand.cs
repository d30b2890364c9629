using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Makes budget rules, in batches that fill up across the pipeline.</summary>
[Cmdlet(VerbsCommon.New, "AdsBudgetRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WriteOutcome))]
public sealed class NewAdsBudgetRuleCommand : BudgetRuleCommand<BudgetRuleDetails>
{
    private protected override BatchWrite<BudgetRuleDetails> WriteOf(AdProduct product) => BudgetRuleWrites.Create(product);

    private protected override void Accept()
    {
        // A piped rule is copied; what is given besides stands in its place.
        var details = BudgetRuleCopy.Of((InputObject?.BaseObject as BudgetRule)?.RuleDetails);
        details.RuleType ??= "SCHEDULE";
        details.Recurrence ??= new BudgetRuleRecurrence { Type = "DAILY" };
        if (!TryApply(details, out var reason))
        {
            RefuseItem(OneProfile, null, "ruleInvalid", reason);
            return;
        }

        var refusal = BudgetRuleCheck.RefusalOfNew(details, BudgetRuleCheck.EarliestToday(Session.Time.GetUtcNow()));
        foreach (var (connection, profileId) in Targets(id: null))
        {
            if (refusal is not null) RefuseItem(profileId, null, "ruleInvalid", refusal);
            else if (ShouldProcess($"profile {profileId}", $"New {AdProductAttribute.Of(AdProduct)} budget rule {Describe(details)}"))
                Send(new WriteInput<BudgetRuleDetails>(connection, profileId, null, details, Source()));
        }
    }
}
