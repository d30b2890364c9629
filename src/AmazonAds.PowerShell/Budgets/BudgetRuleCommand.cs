using System.Globalization;
using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.Budgets;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>The base of cmdlets that make or change budget rules: what a rule is, in parameters.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class BudgetRuleCommand<T> : WriteCommandBase<T>
{
    /// <summary>The rule's name, unique within a campaign; at most 355 letters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>By how much the budget is raised, in percent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? IncreasePercent { get; set; }

    /// <summary>The first day, today or later, in the profile's time zone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? StartDate { get; set; }

    /// <summary>The last day. Default: no end.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? EndDate { get; set; }

    /// <summary>A shopping event instead of days, by its id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? EventId { get; set; }

    /// <summary>The days of the week; a rule with them is weekly.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string[]? DayOfWeek { get; set; }

    /// <summary>The hour at which the rule begins to hold on each of its days, hh:mm:ss.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StartTime { get; set; }

    /// <summary>The hour at which it ends to hold.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? EndTime { get; set; }

    /// <summary>A metric that the campaign must reach: ACOS, CTR, CVR, ROAS; of Sponsored Brands IS, NTB, ROAS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? MetricName { get; set; }

    /// <summary>How the metric is compared.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? ComparisonOperator { get; set; }

    /// <summary>What the metric is compared with.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? Threshold { get; set; }

    private protected sealed override string What => "budget rule";

    /// <summary>Puts what is given into a rule.</summary>
    /// <param name="details">What the rule is so far; changed.</param>
    /// <param name="reason">Why that cannot be.</param>
    private protected bool TryApply(BudgetRuleDetails details, out string reason)
    {
        if (!DayText.TryRead(StartDate, out var first, out reason) || !DayText.TryRead(EndDate, out var last, out reason)
            || !TryAmount(IncreasePercent, out var increase, out reason) || !TryAmount(Threshold, out var threshold, out reason))
        {
            return false;
        }

        if (Given(Name) is { } name) details.Name = name;
        if (increase is not null) details.BudgetIncreaseBy = new BudgetIncrease { Type = "PERCENT", Value = increase };
        ApplyDuration(details, first, last);
        ApplyRecurrence(details);
        if (Given(MetricName) is null && Given(ComparisonOperator) is null && threshold is null) return true;
        details.RuleType = "PERFORMANCE";
        var old = details.PerformanceMeasureCondition;
        details.PerformanceMeasureCondition = new PerformanceCondition
        {
            MetricName = Given(MetricName)?.ToUpperInvariant() ?? old?.MetricName,
            ComparisonOperator = Given(ComparisonOperator)?.ToUpperInvariant() ?? old?.ComparisonOperator,
            Threshold = threshold ?? old?.Threshold,
        };
        return true;
    }

    /// <summary>A text, or null where it is blank.</summary>
    private protected static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void ApplyDuration(BudgetRuleDetails details, string? first, string? last)
    {
        if (Given(EventId) is { } eventId)
        {
            details.Duration = new BudgetRuleDuration
            {
                EventTypeRuleDuration = new BudgetRuleEvent { EventId = eventId },
                DateRangeTypeRuleDuration = first is null ? null : new BudgetRuleDateRange { StartDate = first, EndDate = last },
            };
        }
        else if (first is not null || last is not null)
        {
            var old = details.Duration?.DateRangeTypeRuleDuration;
            details.Duration = new BudgetRuleDuration
            {
                DateRangeTypeRuleDuration = new BudgetRuleDateRange { StartDate = first ?? old?.StartDate, EndDate = last ?? old?.EndDate },
            };
        }
    }

    private void ApplyRecurrence(BudgetRuleDetails details)
    {
        string[] days = [.. (DayOfWeek ?? []).Where(day => !string.IsNullOrWhiteSpace(day)).Select(day => day.Trim().ToUpperInvariant())];
        var begins = Given(StartTime);
        var ends = Given(EndTime);
        if (days.Length == 0 && begins is null && ends is null) return;
        var old = details.Recurrence;
        details.Recurrence = new BudgetRuleRecurrence
        {
            Type = days.Length > 0 ? "WEEKLY" : old?.Type ?? "DAILY",
            DaysOfWeek = days.Length > 0 ? days : old?.DaysOfWeek,
            IntraDaySchedule = begins is null && ends is null
                ? old?.IntraDaySchedule
                : [new BudgetRuleHours { StartTime = begins ?? "00:00:00", EndTime = ends ?? "23:59:59" }],
        };
    }

    private static bool TryAmount(object? value, out decimal? amount, out string reason)
    {
        amount = null;
        reason = string.Empty;
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (plain is null || (plain is string text && string.IsNullOrWhiteSpace(text))) return true;
        if (!AmountText.TryRead(plain, out var read, out reason)) return false;
        amount = read;
        return true;
    }

    /// <summary>What a rule does, in a few words.</summary>
    private protected static string Describe(BudgetRuleDetails details) => string.Create(
        CultureInfo.InvariantCulture, $"'{details.Name}', {details.BudgetIncreaseBy}, {details.Duration}");
}
