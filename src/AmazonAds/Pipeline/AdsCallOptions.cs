using System.Threading.RateLimiting;

namespace AmazonAds.Pipeline;

/// <summary>How long one call may take and which in-flight gate it passes.</summary>
public sealed record AdsCallOptions
{
    /// <summary>A call at a prompt: 300 seconds, the client's own gate.</summary>
    public static AdsCallOptions Default { get; } = new();

    /// <summary>
    /// The time one call may take with all its waits and repeats. Default: 300 seconds.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>The gate that bounds requests in flight; null for the client's own.</summary>
    public RateLimiter? Gate { get; init; }

    /// <summary>Counts the requests made; null for nobody's.</summary>
    public CallTally? Tally { get; init; }
}
