using System.Globalization;
using System.Net.Http.Headers;

namespace AmazonAds.Pipeline;

/// <summary>Reads <c>Retry-After</c> in both of its forms.</summary>
internal static class RetryAfter
{
    private const DateTimeStyles DateStyles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    // The three date forms of HTTP (RFC 9110, 5.6.7); anything looser would read "12:30" as a date.
    private static readonly string[] DateForms =
        ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>
    /// The wait that an answer asks for: seconds as they stand (fractions too), or the time until a date, never
    /// below zero; null when the header is missing or says neither.
    /// </summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="now">The current time, for the date form.</param>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out var values)) return null;
        foreach (var text in values)
        {
            if (Parse(text, now) is { } wait) return wait;
        }

        return null;
    }

    /// <summary>The wait that one header value asks for.</summary>
    /// <param name="text">The header's value.</param>
    /// <param name="now">The current time, for the date form.</param>
    public static TimeSpan? Parse(string text, DateTimeOffset now)
    {
        text = text.Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        if (!DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateStyles, out var date))
            return null;
        return date > now ? date - now : TimeSpan.Zero;
    }
}
