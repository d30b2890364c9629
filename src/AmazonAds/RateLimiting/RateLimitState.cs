namespace AmazonAds.RateLimiting;

/// <summary>How a live bucket stood at one moment.</summary>
public sealed record RateLimitState
{
    /// <summary>What the bucket is for.</summary>
    public required BucketKey Key { get; init; }

    /// <summary>The connection that made the bucket and whose settings it follows.</summary>
    public required string Connection { get; init; }

    /// <summary>The profile's id; null for the bucket of calls that name none.</summary>
    public string? ProfileId => Key.Kind == BucketKind.Profile ? Key.Name : null;

    /// <summary>The ceiling: rate and burst.</summary>
    public required RateLimitSettings Settings { get; init; }

    /// <summary>Requests of weight 1 per second that it lets through at present.</summary>
    public required double CurrentRate { get; init; }

    /// <summary>Permits at hand; below zero while a weight above the burst is being paid off.</summary>
    public required double Tokens { get; init; }

    /// <summary>What is left of the pause that a 429 has imposed.</summary>
    public required TimeSpan PausedFor { get; init; }

    /// <summary>How many calls wait.</summary>
    public required int QueueLength { get; init; }

    /// <summary>How many calls it has let through since it was made.</summary>
    public required long AcquiredCount { get; init; }

    /// <summary>How many 429s it has been told of since it was made.</summary>
    public required long ThrottledCount { get; init; }
}
