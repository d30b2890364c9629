using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>The base of cmdlets that tie budget rules to campaigns, or untie them: every pair is one item.</summary>
public abstract class CampaignBudgetRuleCommand : WriteCommandBase<CampaignBudgetRule>
{
    /// <summary>The campaigns.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The budget rules.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId")]
    public string[]? BudgetRuleId { get; set; }

    private protected sealed override string What => "budget rule of a campaign";

    /// <summary>What is done, for <c>-WhatIf</c>.</summary>
    private protected abstract string Action { get; }

    private protected sealed override void Accept()
    {
        string[] rules = [.. (BudgetRuleId ?? []).Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => id.Trim())];
        if (rules.Length == 0 || CampaignId is not { Length: > 0 } campaigns)
        {
            RefuseItem(
                OneProfile,
                rules.Length == 1 ? rules[0] : null,
                rules.Length == 0 ? "budgetRuleIdMissing" : "campaignIdMissing",
                rules.Length == 0 ? "No budget rule id is given." : "No campaign id is given.");
            return;
        }

        var pairs = from campaign in campaigns from rule in rules select new CampaignBudgetRule(campaign, rule);
        foreach (var (connection, profileId) in Targets(rules.Length == 1 ? rules[0] : null))
        {
            foreach (var pair in pairs)
            {
                if (ShouldProcess($"campaign {pair.CampaignId} of profile {profileId}", $"{Action} {pair.RuleId}"))
                    Send(new WriteInput<CampaignBudgetRule>(connection, profileId, pair.RuleId, pair, Source()));
            }
        }
    }
}
