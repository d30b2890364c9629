using System.Globalization;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Reads days: dates, and texts as ISO 8601 writes them, with or without dashes, whatever the culture.</summary>
internal static class DayText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>Reads a day.</summary>
    /// <param name="value">A date or a text.</param>
    /// <param name="day">The day as <c>YYYYMMDD</c>; null where the value is blank.</param>
    /// <param name="reason">Why it is no day.</param>
    public static bool TryRead(object? value, out string? day, out string reason)
    {
        day = null;
        reason = string.Empty;
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        DateOnly? read = value switch
        {
            DateTime moment => DateOnly.FromDateTime(moment),
            DateTimeOffset moment => DateOnly.FromDateTime(moment.DateTime),
            DateOnly date => date,
            string text when DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            int number when DateOnly.TryParseExact(
                number.ToString(CultureInfo.InvariantCulture), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            _ => null,
        };
        day = read?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (read is not null || value is null || (value is string blank && string.IsNullOrWhiteSpace(blank))) return true;
        reason = $"'{value}' is not a day: write it as 2025-03-01.";
        return false;
    }
}
