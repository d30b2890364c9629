namespace AmazonAds.Serving;

/// <summary>What day it is for a profile.</summary>
public static class ProfileDay
{
    /// <summary>The day in a time zone.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="timeZone">An IANA name, as profiles have it; null or unknown counts as UTC.</param>
    public static DateOnly Of(DateTimeOffset now, string? timeZone) => DateOnly.FromDateTime(
        timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone).DateTime
            : now.UtcDateTime);
}
