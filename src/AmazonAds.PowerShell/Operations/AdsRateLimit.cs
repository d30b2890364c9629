namespace AmazonAds.PowerShell.Operations;

/// <summary>A ceiling, and where a limiter is at work, how it stands.</summary>
public sealed record AdsRateLimit
{
    /// <summary>What it holds for: <c>Default</c>, <c>Connection</c>, <c>Profile</c>, <c>Reports</c> or <c>Region</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The profile, for a limit of one.</summary>
    public string? ProfileId { get; init; }

    /// <summary>The connection, for a limit of one or of a profile.</summary>
    public string? Connection { get; init; }

    /// <summary>Scheme, host and port of the API, for a region.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Since when the region is down; null while it is up, and for all that is no region.</summary>
    public DateTimeOffset? DownSince { get; init; }

    /// <summary>Requests of weight 1 per second, at most; 0 for a region that is down.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Requests of weight 1 that may go out at once after a rest.</summary>
    public required int Burst { get; init; }

    /// <summary>Requests per second at present, lower than the ceiling after a 429; null where no limiter is at work.</summary>
    public double? CurrentRate { get; init; }

    /// <summary>Requests that may go out at once now; null where no limiter is at work.</summary>
    public double? Available { get; init; }

    /// <summary>Calls that wait for their turn.</summary>
    public int Waiting { get; init; }

    /// <summary>What is left of the pause that a 429 imposed.</summary>
    public TimeSpan PausedFor { get; init; }

    /// <summary>Calls let through since the limiter was made.</summary>
    public long Acquired { get; init; }

    /// <summary>429s since the limiter was made.</summary>
    public long Throttled { get; init; }
}
