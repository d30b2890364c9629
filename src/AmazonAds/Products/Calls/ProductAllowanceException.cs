using System.Globalization;
using AmazonAds.Errors;

namespace AmazonAds.Products;

/// <summary>The credential's daily allowance is used up. Nothing was sent.</summary>
public sealed class ProductAllowanceException : AdsException
{
    /// <summary>A used-up allowance.</summary>
    /// <param name="allowance">How many calls 24 hours may hold.</param>
    /// <param name="nextCallAt">When the next call is allowed.</param>
    /// <param name="now">The time.</param>
    public ProductAllowanceException(int allowance, DateTimeOffset nextCallAt, DateTimeOffset now)
        : base(FailureKind.Refused, string.Create(
            CultureInfo.InvariantCulture,
            $"The daily allowance of {allowance} calls is used up: the last 24 hours hold that many. The next call is allowed at {nextCallAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, in {Wait(nextCallAt - now)}. If Amazon grants more calls by now, say so (Connect-AdsProductApi -DailyAllowance)."))
    {
        Allowance = allowance;
        NextCallAt = nextCallAt;
    }

    /// <summary>How many calls 24 hours may hold.</summary>
    public int Allowance { get; }

    /// <summary>When the next call is allowed.</summary>
    public DateTimeOffset NextCallAt { get; }

    private static string Wait(TimeSpan wait) => wait < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Max(0, wait.TotalSeconds)):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)wait.TotalHours} h {wait.Minutes} min");
}
