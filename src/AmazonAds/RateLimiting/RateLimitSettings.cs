namespace AmazonAds.RateLimiting;

/// <summary>
/// The ceiling of a token bucket: the rate it never exceeds and the burst it may save up. Amazon publishes no
/// numbers, so these are a starting guess; an <see cref="AdaptiveTokenBucket"/> goes below them when the API says so.
/// </summary>
public sealed record RateLimitSettings
{
    /// <summary>Requests of weight 1 per second, at most.</summary>
    /// <value>The default is 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a finite number above zero.</exception>
    public double RequestsPerSecond
    {
        get;
        init => field = double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Requests per second must be a finite number above zero.");
    } = 3;

    /// <summary>How many requests of weight 1 may go out at once after a rest.</summary>
    /// <value>The default is 5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Burst
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The burst must be at least 1.");
    } = 5;
}
