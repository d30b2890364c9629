namespace AmazonAds.Reports;

/// <summary>
/// Which days have to be fetched (again), and in which ranges. Amazon restates a day 1, 7 and 28 days after its end. A
/// decision on days alone: days are those of the profile's time zone.
/// </summary>
public static class RestatementRule
{
    private static readonly TimeSpan CurrentFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan CurrentWhileDayLasts = TimeSpan.FromHours(1);

    /// <summary>How many days after its end a day is restated.</summary>
    public static IReadOnlyList<int> Ages { get; } = [1, 7, 28];

    /// <summary>Whether a day has to be fetched: it never was, was not over when it was, or has been restated since.</summary>
    /// <param name="day">The day, which is over.</param>
    /// <param name="fetchedOn">The day on which it was fetched last; null for never.</param>
    /// <param name="today">Today.</param>
    public static bool IsDue(DateOnly day, DateOnly? fetchedOn, DateOnly today)
    {
        if (fetchedOn is not { } fetched || fetched <= day) return true;
        return Ages.Any(age => day.DayNumber + 1 + age is var restated && fetched.DayNumber < restated && restated <= today.DayNumber);
    }

    /// <summary>
    /// The fewest ranges that cover all days which have to be fetched. Days between them that need not be are fetched with
    /// them where that saves a report: a report costs a request and a place in the region's queue, a day of it nothing.
    /// </summary>
    /// <param name="days">The days to keep.</param>
    /// <param name="fetchedOn">The day on which each was fetched last; those that never were are missing.</param>
    /// <param name="today">Today. It is not over, so that it is never fetched.</param>
    /// <param name="longest">The most days of one range.</param>
    public static IReadOnlyList<DateRange> Windows(DateRange days, IReadOnlyDictionary<DateOnly, DateOnly> fetchedOn, DateOnly today, int longest)
    {
        ArgumentNullException.ThrowIfNull(fetchedOn);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        var windows = new List<DateRange>();
        for (var number = days.Start.DayNumber; number <= days.End.DayNumber && number < today.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (!IsDue(day, fetchedOn.TryGetValue(day, out var on) ? on : null, today)) continue;
            if (windows.Count > 0 && number - windows[^1].Start.DayNumber < longest) windows[^1] = windows[^1] with { End = day };
            else windows.Add(new DateRange(day, day));
        }

        return windows;
    }

    /// <summary>
    /// Whether a completed report still says what a new one would: for a day after it was asked for, and for good once all
    /// restatements of its days were over by then. One that was asked for before its last day was over anywhere on earth is
    /// current for an hour.
    /// </summary>
    /// <param name="range">The days it covers.</param>
    /// <param name="askedAt">When it was asked for; null when that is not known.</param>
    /// <param name="now">The time.</param>
    public static bool IsCurrent(DateRange range, DateTimeOffset? askedAt, DateTimeOffset now)
    {
        if (askedAt is not { } asked) return false;
        var over = new DateTimeOffset(range.End.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero).AddDays(1);
        if (asked >= over.AddDays(Ages[^1])) return true;
        return now - asked <= (asked < over ? CurrentWhileDayLasts : CurrentFor);
    }
}
