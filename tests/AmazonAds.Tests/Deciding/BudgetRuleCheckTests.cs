using AmazonAds.Budgets;

namespace AmazonAds.Tests.Deciding;

/// <summary>What the documents ask of a rule is asked before a call, and nothing more.</summary>
public sealed class BudgetRuleCheckTests
{
    private static readonly DateOnly Today = new(2025, 3, 1);

    [Fact]
    public void Good_rules_pass()
    {
        Assert.Null(BudgetRuleCheck.RefusalOfNew(Rules.Schedule(), Today));
        Assert.Null(BudgetRuleCheck.RefusalOfNew(Rules.Schedule(last: null), Today));
        Assert.Null(BudgetRuleCheck.RefusalOfNew(Rules.Performance(metric: "SOMETHING_NEW"), Today));
        Assert.Null(BudgetRuleCheck.RefusalOfNew(Rules.OfEvent("e"), Today));
    }

    [Theory]
    [InlineData("20250228", null, "past")]
    [InlineData("2025-03-01", null, "YYYYMMDD")]
    [InlineData("20250230", null, "YYYYMMDD")]
    [InlineData("20250310", "20250309", "before the first day")]
    [InlineData("20250310", "soon", "YYYYMMDD")]
    public void Days_are_days_in_order_and_not_past(string first, string? last, string words) =>
        Assert.Contains(words, BudgetRuleCheck.RefusalOfNew(Rules.Schedule(first: first, last: last), Today), StringComparison.Ordinal);

    [Fact]
    public void The_first_day_of_a_running_rule_may_be_past() =>
        Assert.Null(BudgetRuleCheck.RefusalOfChange(Rules.Schedule(first: "20240101")));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void An_increase_is_above_zero(int percent) =>
        Assert.Contains("above zero", BudgetRuleCheck.RefusalOfChange(Rules.Schedule(percent: percent)), StringComparison.Ordinal);

    [Fact]
    public void A_name_has_1_to_355_letters()
    {
        Assert.Null(BudgetRuleCheck.RefusalOfChange(Rules.Schedule(new string('a', 355))));
        Assert.Contains("355", BudgetRuleCheck.RefusalOfChange(Rules.Schedule(new string('a', 356))), StringComparison.Ordinal);
        Assert.NotNull(BudgetRuleCheck.RefusalOfChange(Rules.Schedule(" ")));
    }

    [Fact]
    public void What_a_new_rule_needs_is_asked_for()
    {
        var details = Rules.Performance();
        details.PerformanceMeasureCondition = null;
        Assert.Contains("metric", BudgetRuleCheck.RefusalOfNew(details, Today), StringComparison.Ordinal);
        details = Rules.Schedule();
        details.Duration = null;
        Assert.Contains("first day", BudgetRuleCheck.RefusalOfNew(details, Today), StringComparison.Ordinal);
        details = Rules.Schedule();
        details.BudgetIncreaseBy = null;
        Assert.Contains("increase", BudgetRuleCheck.RefusalOfNew(details, Today), StringComparison.Ordinal);
        details = Rules.Schedule();
        details.Duration!.EventTypeRuleDuration = new BudgetRuleEvent { EventId = "e" };
        Assert.Contains("not for both", BudgetRuleCheck.RefusalOfNew(details, Today), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weekly_rule_needs_days_and_hours_end_after_they_begin()
    {
        var details = Rules.Schedule();
        details.Recurrence = new BudgetRuleRecurrence { Type = "WEEKLY" };
        Assert.Contains("days of the week", BudgetRuleCheck.RefusalOfChange(details), StringComparison.Ordinal);
        details.Recurrence.DaysOfWeek = ["MONDAY"];
        Assert.Null(BudgetRuleCheck.RefusalOfChange(details));
        details.Recurrence.IntraDaySchedule = [new BudgetRuleHours { StartTime = "10:00:00", EndTime = "09:00:00" }];
        Assert.Contains("09:00:00", BudgetRuleCheck.RefusalOfChange(details), StringComparison.Ordinal);
        details.Recurrence.IntraDaySchedule = [new BudgetRuleHours { StartTime = "10:00", EndTime = "11:00:00" }];
        Assert.Contains("hh:mm:ss", BudgetRuleCheck.RefusalOfChange(details), StringComparison.Ordinal);
        details.Recurrence.IntraDaySchedule = [new BudgetRuleHours { StartTime = "10:00:00", EndTime = "11:00:00" }];
        Assert.Null(BudgetRuleCheck.RefusalOfChange(details));
    }

    [Fact]
    public void Today_is_the_day_where_it_is_latest_to_come() =>
        Assert.Equal(new DateOnly(2025, 2, 28), BudgetRuleCheck.EarliestToday(new DateTimeOffset(2025, 3, 1, 11, 59, 0, TimeSpan.Zero)));
}
