using System.Globalization;
using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>
/// Whether a budget rule can be right, before anything is sent: what Amazon's documents state of August 2026. Values that
/// are not known, such as a new metric, pass.
/// </summary>
public static class BudgetRuleCheck
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 355;

    private const string Day = "yyyyMMdd";

    /// <summary>Why a rule cannot be made, or null when it may be sent.</summary>
    /// <param name="details">The rule.</param>
    /// <param name="today">The day it is at the moment, in the time zone that is furthest behind.</param>
    public static string? RefusalOfNew(BudgetRuleDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (string.IsNullOrWhiteSpace(details.Name)) return "A rule needs a name.";
        if (details.BudgetIncreaseBy?.Value is null) return "A rule needs an increase of the budget, in percent.";
        if (details.Duration is not { } duration || (duration.DateRangeTypeRuleDuration is null && duration.EventTypeRuleDuration is null))
            return "A rule needs a first day, or an event.";
        if (details.RuleType == "PERFORMANCE" && details.PerformanceMeasureCondition is null)
            return "A PERFORMANCE rule needs a metric, a comparison and a threshold.";
        if (RefusalOfChange(details) is { } refusal) return refusal;
        return duration.DateRangeTypeRuleDuration is { StartDate: { } start } && TryReadDay(start, out var first) && first < today
            ? $"The first day {start} is past: a rule begins today or later."
            : null;
    }

    /// <summary>Why a change of a rule cannot be made, or null when it may be sent. What is null is not looked at.</summary>
    /// <param name="details">What is to be changed.</param>
    public static string? RefusalOfChange(BudgetRuleDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Name is { Length: > LongestName } name) return string.Create(CultureInfo.InvariantCulture, $"A name has at most {LongestName} letters; this one has {name.Length}.");
        if (details.Name is { } given && string.IsNullOrWhiteSpace(given)) return "A rule needs a name.";
        if (details.BudgetIncreaseBy is { Value: <= 0 } increase) return string.Create(CultureInfo.InvariantCulture, $"An increase of {increase.Value} is not above zero.");
        return RefusalOf(details.Duration) ?? RefusalOf(details.Recurrence) ?? RefusalOf(details.PerformanceMeasureCondition);
    }

    /// <summary>The day it is where the day is furthest behind: no rule that Amazon would take is refused for its first day.</summary>
    /// <param name="now">The moment.</param>
    public static DateOnly EarliestToday(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(-12));

    private static string? RefusalOf(BudgetRuleDuration? duration)
    {
        if (duration is null) return null;
        if (duration is { DateRangeTypeRuleDuration: not null, EventTypeRuleDuration: not null }) return "A rule holds for days or for an event, not for both.";
        if (duration.EventTypeRuleDuration is { } happening && string.IsNullOrWhiteSpace(happening.EventId)) return "An event needs its id.";
        if (duration.DateRangeTypeRuleDuration is not { } range) return null;
        if (range.StartDate is null) return "Days need a first one.";
        if (!TryReadDay(range.StartDate, out var first)) return NoDay(range.StartDate);
        if (range.EndDate is null) return null;
        if (!TryReadDay(range.EndDate, out var last)) return NoDay(range.EndDate);
        return last < first ? $"The last day {range.EndDate} is before the first day {range.StartDate}." : null;
    }

    private static string? RefusalOf(BudgetRuleRecurrence? recurrence)
    {
        if (recurrence is null) return null;
        if (recurrence is { Type: "WEEKLY", DaysOfWeek: null or { Count: 0 } }) return "A WEEKLY rule needs days of the week.";
        if (recurrence.IntraDaySchedule is not { } stretches) return null;
        if (stretches.Count > 1) return "A rule has at most one stretch of hours.";
        foreach (var hours in stretches)
        {
            if (!TryReadTime(hours.StartTime, out var begins)) return NoTime(hours.StartTime);
            if (!TryReadTime(hours.EndTime, out var ends)) return NoTime(hours.EndTime);
            if (ends <= begins) return $"The hours end at {hours.EndTime}, not after they begin at {hours.StartTime}.";
        }

        return null;
    }

    private static string? RefusalOf(PerformanceCondition? condition) =>
        condition is not null && (condition.MetricName is null || condition.ComparisonOperator is null || condition.Threshold is null)
            ? "A condition needs a metric, a comparison and a threshold."
            : null;

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryReadTime(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static string NoDay(string text) => $"'{text}' is not a day of the form YYYYMMDD.";

    private static string NoTime(string? text) => $"'{text}' is not a time of the form hh:mm:ss.";
}
