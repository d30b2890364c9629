using AmazonAds.Errors;

namespace AmazonAds.Fleet;

/// <summary>What a sync did for one profile.</summary>
public sealed record ProfileSyncResult
{
    /// <summary>The profile; empty when a connection's profiles could not even be listed.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>How it ended.</summary>
    public required SyncStatus Status { get; init; }

    /// <summary>Rows seen, over all kinds.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that were new.</summary>
    public long Added { get; init; }

    /// <summary>Rows that had changed.</summary>
    public long Changed { get; init; }

    /// <summary>Rows that are not there any more.</summary>
    public long Gone { get; init; }

    /// <summary>Reports received; 0 where every day asked for was up to date.</summary>
    public long Reports { get; init; }

    /// <summary>Rows of reports received. <see cref="Rows"/> does not count them.</summary>
    public long ReportRows { get; init; }

    /// <summary>Requests sent, repeats included.</summary>
    public long Requests { get; init; }

    /// <summary>Answers of 429.</summary>
    public long Throttled { get; init; }

    /// <summary>The time it took, waits for the limiter included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public AdsException? Error { get; init; }
}
