using AmazonAds.Diagnostics;
using AmazonAds.Pipeline;

namespace AmazonAds.Products;

/// <summary>What a product client is made with. Everything has a default.</summary>
public sealed record ProductClientOptions
{
    /// <summary>What a credential may do until set otherwise. Default: 1 call per second, 8,640 a day.</summary>
    public ProductRateLimit RateLimit { get; init; } = new();

    /// <summary>The ledger of calls for a connection. Default: one in memory, which ends with the client.</summary>
    public Func<ProductConnection, IProductLedger>? Ledger { get; init; }

    /// <summary>How failed calls are repeated.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>The time a call may take with all its waits and repeats. Default: 300 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Numbers from 0 up to 1, for jitter. Default: a random source of the client's own.</summary>
    public Func<double>? Random { get; init; }

    /// <summary>Where calls are counted; null for nowhere but in the client's own.</summary>
    public AdsTelemetry? Telemetry { get; init; }
}
