namespace AmazonAds.Entities;

/// <summary>
/// Days of campaigns, which Ads API v1 writes as moments: the first day as its beginning, the last one as its end. The
/// day is the one that is written, in whatever offset.
/// </summary>
internal static class UnifiedDay
{
    private const int DayLength = 10;
    private const string Beginning = "T00:00:00Z";
    private const string End = "T23:59:59Z";

    /// <summary>The moment that a first day begins.</summary>
    /// <param name="day">The day, <c>yyyy-MM-dd</c>.</param>
    public static object First(object day) => day + Beginning;

    /// <summary>The moment that a last day ends.</summary>
    /// <param name="day">The day, <c>yyyy-MM-dd</c>.</param>
    public static object Last(object day) => day + End;

    /// <summary>The day of a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="isWhole">Whether the day says all that the moment does.</param>
    public static string Of(string moment, out bool isWhole)
    {
        isWhole = moment.Length == DayLength || (moment.Length > DayLength && moment[DayLength..] is Beginning or End or "T00:00:00.000Z");
        return moment.Length > DayLength && moment[DayLength] == 'T' ? moment[..DayLength] : moment;
    }
}
