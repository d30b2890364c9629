namespace AmazonAds.Products;

/// <summary>Whether the calls that a ledger holds leave room for another one. What <see cref="CallWindow"/> is to one process.</summary>
internal static class LedgerRule
{
    private const double Rounding = 1e-9;

    /// <summary>The span that the daily allowance holds for.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // The clock that a limiter goes by and the one that the ledger is written by are read one after the other and rounded.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    /// <summary>How many calls a period may hold: the call that lies so many back is the one that the pace hangs on.</summary>
    /// <param name="limit">What the credential may do.</param>
    public static int CallsOfPeriod(ProductRateLimit limit) => Math.Max(1, (int)Math.Floor((limit.RequestsPerSecond * limit.Period.TotalSeconds) + Rounding));

    /// <summary>Judges a call.</summary>
    /// <param name="limit">What the credential may do.</param>
    /// <param name="dayAgo">The call that lies <see cref="ProductRateLimit.DailyAllowance"/> back, within the last 24 hours; null where there is none.</param>
    /// <param name="periodAgo">The call that lies <see cref="CallsOfPeriod"/> back; null where there is none.</param>
    /// <param name="now">The time of the call.</param>
    public static LedgerRefusal? Judge(ProductRateLimit limit, DateTimeOffset? dayAgo, DateTimeOffset? periodAgo, DateTimeOffset now)
    {
        if (dayAgo is { } day) return new LedgerRefusal(day + Day, IsDaily: true);
        if (periodAgo is not { } latest) return null;
        var next = latest + TimeSpan.FromSeconds(CallsOfPeriod(limit) / limit.RequestsPerSecond);
        return next - now <= Grain ? null : new LedgerRefusal(next, IsDaily: false);
    }
}
