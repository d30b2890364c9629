using System.Text.Json.Nodes;

namespace AmazonAds.Emulator.Deciding;

/// <summary>A budget rule as it stands in the emulator.</summary>
internal sealed class EmulatedBudgetRule(string ruleId, DateTimeOffset createdAt, JsonObject details)
{
    public string RuleId => ruleId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public string State { get; set; } = "ACTIVE";

    public JsonObject Details => details;

    /// <summary>The campaigns it holds for, in the order in which they came.</summary>
    public List<long> Campaigns { get; } = [];

    public string Name => details["name"]?.GetValue<string>() ?? "";

    /// <summary>How it stands on a day.</summary>
    public string Status(DateOnly today)
    {
        var duration = details["duration"];
        var range = duration?["dateRangeTypeRuleDuration"] ?? duration?["eventTypeRuleDuration"];
        return State != "ACTIVE" ? "PAUSED"
            : BudgetRuleRules.Day(range?["endDate"]) is { } last && last < today ? "EXPIRED"
            : BudgetRuleRules.Day(range?["startDate"]) is { } first && first > today ? "PENDING_START"
            : "ACTIVE";
    }
}
