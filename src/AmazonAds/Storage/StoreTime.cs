using System.Globalization;

namespace AmazonAds.Storage;

/// <summary>Times as a store keeps them: UTC, to the millisecond.</summary>
internal static class StoreTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The time in UTC without what is below a millisecond.</summary>
    /// <param name="time">A time.</param>
    public static DateTimeOffset Floor(DateTimeOffset time)
    {
        var utc = time.UtcTicks;
        return new DateTimeOffset(utc - (utc % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>The time as ISO 8601 text of fixed width, so that texts sort as times do.</summary>
    /// <param name="time">A time.</param>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The later of two times.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
