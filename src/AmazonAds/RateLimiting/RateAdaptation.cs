namespace AmazonAds.RateLimiting;

/// <summary>
/// The law by which a rate falls after a 429 and rises with calm. A throttled rate W falls to 0.85·W, climbs in a
/// straight line so slowly that a limit near W is met about once in a hundred calls, and having passed W
/// unhindered by half the drop, doubles every 20 seconds: the limit has evidently risen.
/// </summary>
internal static class RateAdaptation
{
    /// <summary>No 429 lowers a rate below this many requests per second (or below the ceiling, where that is less).</summary>
    public const double Floor = 0.1;

    /// <summary>How long a 429 without Retry-After pauses a bucket.</summary>
    public static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(1);

    private const double Decrease = 0.85;
    private const double CallsPerClimb = 100;
    private const double ShortestClimb = 30;
    private const double LongestClimb = 120;
    private const double ClimbPerPause = 25;
    private const double CarefulClimbs = 1.5;
    private const double DoublingTime = 20;

    /// <summary>The rate remembered for a 429 that came at <paramref name="rate"/>, held up by the floor.</summary>
    public static double Throttled(double rate, double ceiling) =>
        Math.Max(rate, Math.Min(Floor, ceiling) / Decrease);

    /// <summary>
    /// Seconds from 0.85·W back to W. Longer where calls are rare, so that 429s stay rare among them, and where pauses
    /// are long, so that they cost little of the time.
    /// </summary>
    public static double ClimbSeconds(double throttledRate, double pauseSeconds) =>
        Math.Clamp(
            Math.Max(CallsPerClimb / throttledRate, ClimbPerPause * pauseSeconds),
            ShortestClimb,
            LongestClimb);

    /// <summary>The rate after so many seconds without a 429; not yet held down by the ceiling.</summary>
    public static double RateAfter(double calmSeconds, double throttledRate, double climbSeconds)
    {
        var calm = Math.Max(0, calmSeconds);
        var careful = Math.Min(calm, CarefulClimbs * climbSeconds);
        var rate = throttledRate * (Decrease + ((1 - Decrease) * careful / climbSeconds));
        return calm > careful ? rate * Math.Pow(2, (calm - careful) / DoublingTime) : rate;
    }
}
