using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Changes budget rules, in batches that fill up across the pipeline.</summary>
[Cmdlet(VerbsCommon.Set, "AdsBudgetRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WriteOutcome))]
public sealed class SetAdsBudgetRuleCommand : BudgetRuleCommand<BudgetRule>
{
    private static readonly string[] OfDetails =
    [
        nameof(Name), nameof(IncreasePercent), nameof(StartDate), nameof(EndDate), nameof(EventId), nameof(DayOfWeek), nameof(StartTime),
        nameof(EndTime), nameof(MetricName), nameof(ComparisonOperator), nameof(Threshold),
    ];

    private bool detailsOnLine;
    private bool stateOnLine;

    /// <summary>The rule.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId")]
    public string? BudgetRuleId { get; set; }

    /// <summary>ACTIVE or PAUSED; a state that is not known is passed on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RuleState")]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? State { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        detailsOnLine = Array.Exists(OfDetails, IsBound);
        stateOnLine = IsBound(nameof(State));
    }

    private protected override BatchWrite<BudgetRule> WriteOf(AdProduct product) => BudgetRuleWrites.Update(product);

    private protected override void Accept()
    {
        var ruleId = Given(BudgetRuleId);
        if (ruleId is null)
        {
            RefuseItem(OneProfile, null, "budgetRuleIdMissing", "No budget rule id is given.");
            return;
        }

        var piped = InputObject?.BaseObject as BudgetRule;
        var change = new BudgetRule { RuleId = ruleId };
        if (!TryChange(piped, change, out var reason))
        {
            RefuseItem(OneProfile, ruleId, "ruleInvalid", reason);
            return;
        }

        if (change.RuleState is null && change.RuleDetails is null)
        {
            RefuseItem(OneProfile, ruleId, "nothingToSet", "There is nothing to set.");
            return;
        }

        var refusal = change.RuleDetails is { } details ? BudgetRuleCheck.RefusalOfChange(details) : null;
        foreach (var (connection, profileId) in Targets(ruleId))
        {
            if (refusal is not null) RefuseItem(profileId, ruleId, "ruleInvalid", refusal);
            else if (ShouldProcess($"budget rule {ruleId} of profile {profileId}", Action(piped, change)))
                Send(new WriteInput<BudgetRule>(connection, profileId, ruleId, change, Source()));
        }
    }

    // Amazon takes what a rule does as a whole, so the rest of a piped rule goes along with what is changed of it; and
    // where nothing stands on the command line, the rule as it stands is what was changed.
    private bool TryChange(BudgetRule? piped, BudgetRule change, out string reason)
    {
        reason = string.Empty;
        var all = piped is not null && !detailsOnLine && !stateOnLine;
        if (stateOnLine || piped is null || all) change.RuleState = Given(State)?.ToUpperInvariant();
        if (piped is not null && !all && !detailsOnLine) return true;
        var details = BudgetRuleCopy.Of(piped?.RuleDetails);
        if (piped is not null && !detailsOnLine)
        {
            change.RuleDetails = details;
            return true;
        }

        // A piped rule's own name is bound to the parameter too; it is no change, and no harm.
        if (!TryApply(details, out reason)) return false;
        if (HasAny(details)) change.RuleDetails = details;
        return true;
    }

    private static bool HasAny(BudgetRuleDetails details) => details is not
    {
        Name: null, RuleType: null, BudgetIncreaseBy: null, Recurrence: null, PerformanceMeasureCondition: null, Duration: null,
    };

    private static string Action(BudgetRule? piped, BudgetRule change)
    {
        var parts = new List<string>();
        if (change.RuleState is { } state) parts.Add(piped?.RuleState is { } old && old != state ? $"state from {old} to {state}" : $"state to {state}");
        if (change.RuleDetails is { } details)
            parts.Add(piped?.RuleDetails is { } before && Describe(before) != Describe(details) ? $"rule from {Describe(before)} to {Describe(details)}" : $"rule to {Describe(details)}");
        return "Set " + string.Join(" and ", parts);
    }
}
