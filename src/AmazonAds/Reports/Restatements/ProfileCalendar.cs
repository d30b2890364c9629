namespace AmazonAds.Reports;

/// <summary>Which day it is for a profile: its days begin and end in its own time zone.</summary>
public sealed class ProfileCalendar
{
    // Where the zone is not known: it is nowhere on earth earlier than this, so that no day counts as over too soon.
    private static readonly TimeZoneInfo Latest = TimeZoneInfo.CreateCustomTimeZone("UTC-12", TimeSpan.FromHours(-12), null, null);

    private readonly TimeZoneInfo zone;

    /// <summary>The days of a time zone.</summary>
    /// <param name="timezone">An IANA name as profiles have it; null or unknown for the latest on earth.</param>
    public ProfileCalendar(string? timezone) =>
        zone = !string.IsNullOrEmpty(timezone) && TimeZoneInfo.TryFindSystemTimeZoneById(timezone, out var found) ? found : Latest;

    /// <summary>The day that a moment belongs to.</summary>
    /// <param name="moment">The moment.</param>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>When a day begins. Where clocks leave midnight out, the first moment after it.</summary>
    /// <param name="day">The day.</param>
    public DateTimeOffset Begin(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        // Where midnight comes twice the first one begins the day.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }
}
