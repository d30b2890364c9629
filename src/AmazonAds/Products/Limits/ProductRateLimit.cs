namespace AmazonAds.Products;

/// <summary>
/// What a credential may do: so many calls a second on average over a period, and so many in any 24 hours. Amazon grants
/// 1 a second and 8,640 a day to begin with, and up to 10 a second as revenue grows; tell it here when it does.
/// </summary>
public sealed record ProductRateLimit
{
    /// <summary>The most that Amazon grants, per second.</summary>
    public const double Most = 10;

    private const double Rounding = 1e-9;

    /// <summary>Calls per second on average.</summary>
    /// <value>Above 0, at most 10. The default is 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public double RequestsPerSecond
    {
        get;
        init => field = value is > 0 and <= Most
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Requests per second are above 0 and at most 10: more Amazon grants nobody.");
    } = 1;

    /// <summary>
    /// Over how long the average is taken. Any stretch of time so long holds at most rate × period calls (at least one), and
    /// they may come all at once. So one second means no burst.
    /// </summary>
    /// <value>From 1 second to 1 hour. The default is 1 second.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public TimeSpan Period
    {
        get;
        init => field = value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The period is from 1 second to 1 hour.");
    } = TimeSpan.FromSeconds(1);

    /// <summary>How many calls a stretch of the period's length may hold, and so how many may come all at once: rate × period, at least 1.</summary>
    public int Burst => CallsAt(RequestsPerSecond);

    /// <summary>Calls in any 24 hours.</summary>
    /// <value>At least 1. The default is 8,640.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int DailyAllowance
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The daily allowance is at least 1.");
    } = 8_640;

    /// <summary>How many calls a period may hold at a rate, which may be lower than the ceiling.</summary>
    /// <param name="rate">Calls per second.</param>
    internal int CallsAt(double rate) => Math.Max(1, (int)Math.Floor((rate * Period.TotalSeconds) + Rounding));
}
