namespace AmazonAds.RateLimiting.Regions;

/// <summary>How a region stood at one moment.</summary>
public sealed record RegionState
{
    /// <summary>Scheme, host and port of the API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Requests per second that all profiles together are held to; null while the brake is off, the usual case.</summary>
    public double? BrakeRate { get; init; }

    /// <summary>What that rate may rise to before the brake is let go; null while it is off.</summary>
    public double? BrakeCeiling { get; init; }

    /// <summary>What is left of the pause that the last crowd of 429s imposed.</summary>
    public TimeSpan PausedFor { get; init; }

    /// <summary>How many calls wait for their turn in the region, or for its being up again.</summary>
    public int Waiting { get; init; }

    /// <summary>Calls that the brake has let through since it came on.</summary>
    public long Acquired { get; init; }

    /// <summary>Crowds of 429s since it came on.</summary>
    public long Throttled { get; init; }

    /// <summary>Since when the region is down; null while it is up.</summary>
    public DateTimeOffset? DownSince { get; init; }

    /// <summary>How the last request failed; null while it is up.</summary>
    public string? DownReason { get; init; }
}
