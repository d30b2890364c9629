namespace AmazonAds.RateLimiting.Regions;

/// <summary>In which window a profile was last counted as what, so that none counts twice in one. Lock-free.</summary>
internal sealed class ProfileMark
{
    private long answered;
    private long throttled;
    private long failed;

    /// <summary>Whether it was not yet counted as answered in this window.</summary>
    public bool FirstAnswered(long window) => IsFirst(ref answered, window);

    /// <summary>Whether it was not yet counted as throttled in this window.</summary>
    public bool FirstThrottled(long window) => IsFirst(ref throttled, window);

    /// <summary>Whether it was not yet counted as failing in this window.</summary>
    public bool FirstFailed(long window) => IsFirst(ref failed, window);

    private static bool IsFirst(ref long last, long window) =>
        Volatile.Read(ref last) != window && Interlocked.Exchange(ref last, window) != window;
}
