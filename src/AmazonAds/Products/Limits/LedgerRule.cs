namespace AmazonAds.Products;

/// <summary>Whether the calls that a ledger holds leave room for another one. What <see cref="CallWindow"/> is to one process.</summary>
internal static class LedgerRule
{
    /// <summary>The span that the daily allowance holds for.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A call that lies further ahead than this is of a clock that was set back since.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    // The clock that a limiter goes by and the one that the ledger is written by are read one after the other and rounded.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    /// <summary>Judges a call.</summary>
    /// <param name="limit">What the credential may do.</param>
    /// <param name="back">The call that lies so many back, within the last 24 hours; null where there is none.</param>
    /// <param name="between">How many calls lie between two times.</param>
    /// <param name="at">The time of the call. Calls that had their turn later may have been entered before.</param>
    public static LedgerRefusal? Judge(
        ProductRateLimit limit, Func<int, DateTimeOffset?> back, Func<DateTimeOffset, DateTimeOffset, int> between, DateTimeOffset at)
    {
        if (back(limit.DailyAllowance) is { } day) return new LedgerRefusal(day + Day, IsDaily: true);
        var calls = limit.Burst;
        if (back(calls) is not { } latest) return null;
        var span = TimeSpan.FromSeconds(calls / limit.RequestsPerSecond);
        var next = latest + span;
        if (next - at <= Grain) return null;

        // With so few around it on both sides no stretch of the span's length holds too many.
        return latest > at && between(at - span + Grain, at + span - Grain) < calls ? null : new LedgerRefusal(next, IsDaily: false);
    }
}
