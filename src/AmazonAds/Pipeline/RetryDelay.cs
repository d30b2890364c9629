namespace AmazonAds.Pipeline;

/// <summary>How long to wait before the next attempt? A decision on data alone.</summary>
internal static class RetryDelay
{
    /// <summary>
    /// The wait before a repeat: doubling from the first delay, three quarters to five quarters of it taken at random
    /// so that many callers that failed together do not return together, and never above the longest. <c>Retry-After</c> is a
    /// floor that is never cut.
    /// </summary>
    /// <param name="options">First and longest delay.</param>
    /// <param name="failures">How many attempts in a row have failed in this way; 1 after the first.</param>
    /// <param name="retryAfter">The wait that the service asked for, or null.</param>
    /// <param name="random">A number from 0 up to 1.</param>
    public static TimeSpan Before(RetryOptions options, int failures, TimeSpan? retryAfter, double random)
    {
        // A service that names a time has said what to do; guessing is for those that do not.
        if (retryAfter is { } asked && asked > TimeSpan.Zero) return asked;
        var doubled = options.FirstDelay * Math.Pow(2, Math.Min(failures - 1, 30));
        var highest = options.LongestDelay / 1.25;
        var middle = doubled < highest ? doubled : highest;
        return middle * (0.75 + (0.5 * random));
    }
}
