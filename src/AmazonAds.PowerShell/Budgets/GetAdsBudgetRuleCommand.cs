using System.Management.Automation;
using AmazonAds.Budgets;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Lists budget rules: all of a profile, those of campaigns, or single ones.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBudgetRule")]
[OutputType(typeof(BudgetRule))]
public sealed class GetAdsBudgetRuleCommand : AskCommandBase
{
    private bool campaignsOnLine;

    /// <summary>Rules by id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId")]
    public string[]? BudgetRuleId { get; set; }

    /// <summary>Only the rules of these campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The advertising product. Default: SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        campaignsOnLine = IsBound(nameof(CampaignId));
    }

    private protected override void Accept()
    {
        string[] rules = [.. (BudgetRuleId ?? []).Where(id => !string.IsNullOrWhiteSpace(id))];
        var product = AdProductAttribute.Of(AdProduct);
        foreach (var target in Targets())
        {
            if (rules.Length > 0 && !campaignsOnLine)
            {
                foreach (var rule in rules) Start(target, rule, lane => FindAsync(target, product, rule.Trim(), lane));
            }
            else if (CampaignId is { Length: > 0 } campaigns)
            {
                foreach (var campaign in campaigns) Start(target, campaign, lane => ListOfCampaignAsync(target, product, campaign, lane));
            }
            else
            {
                Start(target, target.ProfileId, lane => ListAsync(target, product, lane));
            }
        }
    }

    private async Task ListAsync((AdsConnection Connection, string ProfileId) target, AdProduct product, Lane lane)
    {
        var pages = Session.Client.BudgetRules.ListPagesAsync(target.Connection, target.ProfileId, product, Options, StopToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            Learn(target);
            if (page.Items.Count > 0) await Output.PageAsync(page.Items, StopToken).ConfigureAwait(false);
            lane.Delivered();
        }
    }

    private async Task ListOfCampaignAsync((AdsConnection Connection, string ProfileId) target, AdProduct product, string campaignId, Lane lane)
    {
        var rules = await Session.Client.BudgetRules.ListOfCampaignAsync(
            target.Connection, target.ProfileId, product, campaignId, Options, StopToken).ConfigureAwait(false);
        Learn(target);
        if (rules.Count > 0) await Output.PageAsync(rules, StopToken).ConfigureAwait(false);
        lane.Delivered();
    }

    private async Task FindAsync((AdsConnection Connection, string ProfileId) target, AdProduct product, string ruleId, Lane lane)
    {
        var rule = await Session.Client.BudgetRules.FindAsync(
            target.Connection, target.ProfileId, product, ruleId, Options, StopToken).ConfigureAwait(false);
        Learn(target);
        if (rule is null) await Output.ErrorAsync(Errors.ItemNotRead("budget rule", ruleId, target.ProfileId, "noAnswer", "The answer holds no rule."), StopToken).ConfigureAwait(false);
        else await Output.ObjectAsync(rule, StopToken).ConfigureAwait(false);
        lane.Delivered();
    }
}
