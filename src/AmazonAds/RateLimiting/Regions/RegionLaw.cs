namespace AmazonAds.RateLimiting.Regions;

/// <summary>
/// When the trouble of profiles is the region's: decisions on counts alone. What one profile meets, however often, is never
/// the region's, since every rule asks for several of them.
/// </summary>
internal static class RegionLaw
{
    /// <summary>Seconds that are counted together.</summary>
    public const double WindowSeconds = 5;

    /// <summary>Fewer profiles than this in trouble are no crowd.</summary>
    public const int FewestProfiles = 5;

    private const double CrowdShare = 0.5;
    private const double LeastRate = 1;

    private const int FewestFailures = 10;
    private const double DownShare = 0.8;
    private const double DownSeconds = 2;
    private const double FirstProbeSeconds = 2;
    private const double LongestProbeSeconds = 30;

    /// <summary>Whether so many profiles are throttled that the region is: five or more, and half of those that were answered.</summary>
    /// <param name="profiles">Profiles that got any answer.</param>
    /// <param name="throttled">Profiles among them that were answered 429.</param>
    public static bool IsCrowd(int profiles, int throttled) =>
        throttled >= FewestProfiles && throttled >= CrowdShare * profiles;

    /// <summary>Requests per second that the region has taken, from which its brake starts.</summary>
    /// <param name="taken">Requests that were not answered 429.</param>
    /// <param name="seconds">In how many seconds.</param>
    public static double RateTaken(long taken, double seconds) => Math.Max(LeastRate, taken / Math.Max(1, seconds));

    /// <summary>
    /// Whether the region is down: of the latest requests at least ten, of five profiles, and four in five of all have failed,
    /// the oldest of them sent two seconds ago or more.
    /// </summary>
    /// <param name="answered">Requests with an answer of any sort but a fault.</param>
    /// <param name="failed">Requests that met a fault.</param>
    /// <param name="profiles">Profiles among these.</param>
    /// <param name="seconds">How long ago the oldest of these was sent.</param>
    public static bool IsDown(long answered, long failed, int profiles, double seconds) =>
        failed >= FewestFailures && profiles >= FewestProfiles && failed >= DownShare * (failed + answered) && seconds >= DownSeconds;

    /// <summary>Seconds until the next probe: 2, 4, 8, 16, then 30.</summary>
    /// <param name="failedProbes">How many have failed.</param>
    public static double SecondsToProbe(int failedProbes) =>
        Math.Min(LongestProbeSeconds, FirstProbeSeconds * Math.Pow(2, Math.Min(failedProbes, 10)));
}
