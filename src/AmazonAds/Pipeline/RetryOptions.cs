namespace AmazonAds.Pipeline;

/// <summary>How failed requests are repeated.</summary>
public sealed record RetryOptions
{
    /// <summary>How often a request is tried when it meets faults, the first time included. Default: 5.</summary>
    public int FaultAttempts { get; init; } = 5;

    /// <summary>The wait before the first repeat; it doubles with each. Default: 1 second.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that is not asked for by <c>Retry-After</c>. Default: 60 seconds.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt may take from sending to the last byte of the answer. Default: 60 seconds.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
