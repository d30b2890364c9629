using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;

namespace AmazonAds;

/// <summary>What a client is made with. Everything has a default.</summary>
public sealed record AdsClientOptions
{
    /// <summary>The ceiling of every profile's limiter until set otherwise. Default: 3 requests per second, burst 5.</summary>
    public RateLimitSettings RateLimit { get; init; } = new();

    /// <summary>The ceiling of requests for reports in a region until set otherwise. Default: 2 per second, burst 4.</summary>
    public RateLimitSettings ReportRateLimit { get; init; } = new() { RequestsPerSecond = 2, Burst = 4 };

    /// <summary>How many requests may be in flight. Default: 50.</summary>
    public int MaxInFlight { get; init; } = InFlightGate.DefaultPlaces;

    /// <summary>How failed requests are repeated.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Numbers from 0 up to 1, for jitter. Default: a random source of the client's own.</summary>
    public Func<double>? Random { get; init; }
}
