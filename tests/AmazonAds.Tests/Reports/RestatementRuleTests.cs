using AmazonAds.Reports;

namespace AmazonAds.Tests.Reports;

public sealed class RestatementRuleTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);
    private static readonly DateRange Month = new(Today.AddDays(-30), Today.AddDays(-1));

    [Fact]
    public void What_was_never_fetched_is_one_window()
    {
        Assert.Equal([Month], Windows([], 31));
        var longer = RestatementRule.Windows(new(Today.AddDays(-94), Today.AddDays(-1)), new Dictionary<DateOnly, DateOnly>(), Today, 31);
        Assert.Equal((4, 31, 31, 31, 1), (longer.Count, longer[0].Days, longer[1].Days, longer[2].Days, longer[3].Days));
        Assert.Equal(Days(new(Today.AddDays(-94), Today.AddDays(-1))), longer.SelectMany(Days));
    }

    [Fact]
    public void Nothing_is_due_twice_on_one_day()
    {
        var all = Days(Month).ToDictionary(day => day, _ => Today);
        Assert.Empty(Windows(all, 31));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(28, false)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_day_that_is_fetched_daily_is_due_again_one_7_and_28_days_after_its_end(int daysAgo, bool isDue)
    {
        var day = Today.AddDays(-daysAgo);
        Assert.Equal(isDue, RestatementRule.IsDue(day, daysAgo == 1 ? null : Today.AddDays(-1), Today));
    }

    [Fact]
    public void A_restatement_that_nobody_fetched_is_made_up_for_later()
    {
        Assert.True(RestatementRule.IsDue(Today.AddDays(-60), Today.AddDays(-50), Today));
        Assert.False(RestatementRule.IsDue(Today.AddDays(-60), Today.AddDays(-31), Today));
    }

    [Fact]
    public void A_day_fetched_before_it_was_over_is_due() => Assert.True(RestatementRule.IsDue(Today.AddDays(-40), Today.AddDays(-40), Today));

    [Fact]
    public void Each_day_is_fetched_four_times_when_windows_are_single_days()
    {
        var fetched = new Dictionary<DateOnly, DateOnly>();
        var times = new Dictionary<DateOnly, int>();
        for (var today = Today; today < Today.AddDays(100); today = today.AddDays(1))
        {
            foreach (var day in RestatementRule.Windows(new(today.AddDays(-30), today.AddDays(-1)), fetched, today, longest: 1).SelectMany(Days))
            {
                fetched[day] = today;
                times[day] = times.GetValueOrDefault(day) + 1;
            }
        }

        Assert.All(Days(new(Today, Today.AddDays(60))), day => Assert.Equal(4, times[day]));
    }

    [Fact]
    public void A_month_that_is_synced_daily_takes_one_report_a_day()
    {
        var fetched = new Dictionary<DateOnly, DateOnly>();
        for (var today = Today; today < Today.AddDays(60); today = today.AddDays(1))
        {
            var window = Assert.Single(RestatementRule.Windows(new(today.AddDays(-30), today.AddDays(-1)), fetched, today, 31));
            Assert.Equal(today.AddDays(-1), window.End);
            foreach (var day in Days(window)) fetched[day] = today;
        }
    }

    [Fact]
    public void Days_far_apart_are_covered_by_the_fewest_windows_each_no_longer_than_allowed()
    {
        var fetched = Days(new(Today.AddDays(-90), Today.AddDays(-1))).ToDictionary(day => day, _ => Today);
        foreach (var gap in new[] { 90, 61, 60, 40, 29, 1 }) fetched.Remove(Today.AddDays(-gap));
        Assert.Equal(
            [new(Today.AddDays(-90), Today.AddDays(-60)), new(Today.AddDays(-40), Today.AddDays(-29)), new DateRange(Today.AddDays(-1), Today.AddDays(-1))],
            RestatementRule.Windows(new(Today.AddDays(-90), Today.AddDays(-1)), fetched, Today, 31));
    }

    [Fact]
    public void Today_is_never_fetched()
    {
        var windows = RestatementRule.Windows(new(Today.AddDays(-2), Today.AddDays(2)), new Dictionary<DateOnly, DateOnly>(), Today, 31);
        Assert.Equal([new DateRange(Today.AddDays(-2), Today.AddDays(-1))], windows);
    }

    [Theory]
    [InlineData("2026-11-05T00:00Z", "2026-11-05T20:00Z", true)] // asked for today
    [InlineData("2026-11-05T00:00Z", "2026-11-06T01:00Z", false)] // a restatement may have come since
    [InlineData("2026-10-31T13:00Z", "2026-11-01T11:00Z", false)] // its last day was not over everywhere
    [InlineData("2026-10-31T13:00Z", "2026-10-31T13:59Z", true)]
    [InlineData("2026-11-29T12:00Z", "2027-05-01T00:00Z", true)] // all restatements were over
    [InlineData("2026-11-28T00:00Z", "2027-05-01T00:00Z", false)]
    [InlineData(null, "2026-11-05T00:00Z", false)]
    public void A_completed_report_is_current_until_its_days_may_have_been_restated(string? asked, string now, bool isCurrent)
    {
        var range = new DateRange(new(2026, 10, 1), new(2026, 10, 31));
        Assert.Equal(isCurrent, RestatementRule.IsCurrent(range, asked is null ? null : DateTimeOffset.Parse(asked), DateTimeOffset.Parse(now)));
    }

    private static IReadOnlyList<DateRange> Windows(Dictionary<DateOnly, DateOnly> fetched, int longest) => RestatementRule.Windows(Month, fetched, Today, longest);

    private static IEnumerable<DateOnly> Days(DateRange range) => Enumerable.Range(0, range.Days).Select(range.Start.AddDays);
}
