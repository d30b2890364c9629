using System.Globalization;
using System.Text.Json.Nodes;

namespace AmazonAds.Emulator.Deciding;

/// <summary>What the documents ask of a budget rule.</summary>
internal static class BudgetRuleRules
{
    private const int LongestName = 355;

    /// <summary>Why a whole rule is refused, or null.</summary>
    public static string? Refusal(JsonObject details, DecidingCall call, bool isNew)
    {
        if (Text(details["name"]) is not { Length: > 0 and <= LongestName })
            return $"name must have 1 to {LongestName} letters.";
        var ruleType = Text(details["ruleType"]);
        if (ruleType is not ("SCHEDULE" or "PERFORMANCE"))
            return "ruleType must be SCHEDULE or PERFORMANCE.";
        if (ruleType == "PERFORMANCE" && RefusalOfCondition(details["performanceMeasureCondition"], call.Product) is { } refusal)
            return refusal;
        if (details["budgetIncreaseBy"] is not JsonObject increase || Text(increase["type"]) != "PERCENT" || !IsAboveZero(increase["value"]))
            return "budgetIncreaseBy must be a PERCENT above zero.";
        return RefusalOfDuration(details["duration"], call, isNew) ?? RefusalOfRecurrence(details["recurrence"]);
    }

    public static DateOnly? Day(JsonNode? value) =>
        DateOnly.TryParseExact(Text(value), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string? Text(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var words) ? words : null;

    private static string? RefusalOfCondition(JsonNode? value, string product)
    {
        string[] metrics = product == "sb" ? ["IS", "NTB", "ROAS"] : ["ACOS", "CTR", "CVR", "ROAS"];
        string[] comparisons = ["GREATER_THAN", "LESS_THAN", "LESS_THAN_OR_EQUAL_TO", "GREATER_THAN_OR_EQUAL_TO", "EQUAL_TO"];
        if (value is not JsonObject condition)
            return "performanceMeasureCondition is required of a PERFORMANCE rule.";
        if (!metrics.Contains(Text(condition["metricName"]), StringComparer.Ordinal))
            return $"metricName must be one of {string.Join(", ", metrics)}.";
        return comparisons.Contains(Text(condition["comparisonOperator"]), StringComparer.Ordinal) && condition["threshold"] is JsonValue
            ? null
            : "comparisonOperator and threshold are required.";
    }

    private static string? RefusalOfDuration(JsonNode? value, DecidingCall call, bool isNew)
    {
        if (value?["eventTypeRuleDuration"] is JsonObject happening)
            return Text(happening["eventId"]) is { } id && BudgetEvents.Find(id, call.Now) is not null ? null : "The event is unknown.";
        if (value?["dateRangeTypeRuleDuration"] is not JsonObject range)
            return "duration must have a dateRangeTypeRuleDuration or an eventTypeRuleDuration.";
        if (Day(range["startDate"]) is not { } first)
            return "startDate must be a day in YYYYMMDD format.";
        if (isNew && first < call.EarliestToday)
            return "startDate must be today or later.";
        return range["endDate"] is null || (Day(range["endDate"]) is { } last && last >= first)
            ? null
            : "endDate must be a day in YYYYMMDD format, startDate or later.";
    }

    private static string? RefusalOfRecurrence(JsonNode? value)
    {
        if (value is not JsonObject recurrence)
            return "recurrence is required.";
        if (Text(recurrence["type"]) is not ("DAILY" or "WEEKLY"))
            return "recurrence.type must be DAILY or WEEKLY.";
        return Text(recurrence["type"]) == "WEEKLY" && recurrence["daysOfWeek"] is not JsonArray { Count: > 0 }
            ? "daysOfWeek is required of a WEEKLY rule."
            : null;
    }

    private static bool IsAboveZero(JsonNode? value) => value is JsonValue number && number.TryGetValue<decimal>(out var amount) && amount > 0;
}
