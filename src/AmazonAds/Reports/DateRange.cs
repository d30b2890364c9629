namespace AmazonAds.Reports;

/// <summary>Days from a first to a last, both included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
public readonly record struct DateRange(DateOnly Start, DateOnly End)
{
    /// <summary>How many days it has; none when it ends before it starts.</summary>
    public int Days => Math.Max(0, End.DayNumber - Start.DayNumber + 1);

    /// <summary>Cuts it into ranges of at most so many days that follow one another without a gap.</summary>
    /// <param name="longest">The most days of one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is not above zero.</exception>
    public IEnumerable<DateRange> Cut(int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        return Windows(this, longest);
    }

    /// <summary>The two days, for instance <c>2026-10-01..2026-10-31</c>.</summary>
    public override string ToString() => $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}";

    private static IEnumerable<DateRange> Windows(DateRange range, int longest)
    {
        for (var first = range.Start; first <= range.End;)
        {
            var last = range.End.DayNumber - first.DayNumber < longest ? range.End : first.AddDays(longest - 1);
            yield return new DateRange(first, last);
            if (last == DateOnly.MaxValue) yield break;
            first = last.AddDays(1);
        }
    }
}
