using AmazonAds.Reports;

namespace AmazonAds.Tests.Reports;

public sealed class ProfileCalendarTests
{
    [Theory]
    [InlineData("America/Los_Angeles", "2026-10-31T06:59Z", "2026-10-30")]
    [InlineData("America/Los_Angeles", "2026-10-31T07:00Z", "2026-10-31")]
    [InlineData("Asia/Tokyo", "2026-10-30T15:00Z", "2026-10-31")]
    [InlineData("Nowhere/AtAll", "2026-10-31T11:59Z", "2026-10-30")]
    [InlineData(null, "2026-10-31T12:00Z", "2026-10-31")]
    public void A_moment_belongs_to_a_day_of_the_profile(string? zone, string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day), new ProfileCalendar(zone).DayOf(DateTimeOffset.Parse(moment)));

    [Theory]
    [InlineData("America/Los_Angeles", "2026-10-31", "2026-10-31T07:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-24T22:00Z")]
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06T04:00Z")] // its clocks go from midnight to one
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00Z")] // midnight comes twice
    public void A_day_begins_where_the_day_before_ends(string zone, string day, string begin)
    {
        var calendar = new ProfileCalendar(zone);
        var moment = calendar.Begin(DateOnly.Parse(day));
        Assert.Equal(DateTimeOffset.Parse(begin), moment);
        Assert.Equal(DateOnly.Parse(day), calendar.DayOf(moment));
        Assert.Equal(DateOnly.Parse(day).AddDays(-1), calendar.DayOf(moment.AddMinutes(-1)));
    }
}
