namespace AmazonAds.Pipeline;

/// <summary>How long to wait before the next attempt? A decision on data alone.</summary>
internal static class RetryDelay
{
    /// <summary>
    /// The wait before a repeat: doubling from the first delay to the longest, of which three quarters to five
    /// quarters are taken at random, so that many callers that failed together do not return together. <c>Retry-After</c> is a
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
        var full = doubled < options.LongestDelay ? doubled : options.LongestDelay;
        return full * (0.75 + (0.5 * random));
    }
}
