namespace AmazonAds.Products.Caching;

/// <summary>What one caller wants of the cache.</summary>
public sealed record ProductCacheOptions
{
    private readonly TimeSpan? maxAge;

    /// <summary>
    /// From which age on a call is tried; zero always calls. Default, and at most: the lifetime of the data. It does not say
    /// what may serve when that call fails.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan? MaxAge
    {
        get => maxAge;
        init => maxAge = value is null || value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An age is not negative.");
    }

    /// <summary>Whether nothing that was kept is looked at, not even when the call fails. What comes is kept. Default: no.</summary>
    public bool NoCache { get; init; }

    /// <summary>Who waits for calls. Default: somebody at a prompt.</summary>
    public ProductCallPriority Priority { get; init; }

    /// <summary>The time a call may take; null for the client's usual time.</summary>
    public TimeSpan? Timeout { get; init; }
}
