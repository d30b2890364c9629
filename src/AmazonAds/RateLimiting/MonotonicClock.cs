namespace AmazonAds.RateLimiting;

/// <summary>
/// Seconds since this clock was made, by the monotonic timestamps of a <see cref="TimeProvider"/>. A double keeps
/// them exact to the nanosecond for months.
/// </summary>
internal sealed class MonotonicClock(TimeProvider time)
{
    /// <summary>One nanosecond: moments closer than this are the same moment.</summary>
    public const double Grain = 1e-9;

    private readonly long origin = time.GetTimestamp();
    private readonly double secondsPerTick = 1.0 / time.TimestampFrequency;

    public TimeProvider Time => time;

    public double Now => At(time.GetTimestamp());

    public double At(long timestamp) => (timestamp - origin) * secondsPerTick;

    /// <summary>A span of that many seconds, rounded up so that it never ends early.</summary>
    public static TimeSpan Span(double seconds)
    {
        var ticks = Math.Ceiling(seconds * TimeSpan.TicksPerSecond);
        return ticks <= 0 ? TimeSpan.Zero
            : ticks >= long.MaxValue ? TimeSpan.MaxValue
            : TimeSpan.FromTicks((long)ticks);
    }
}
