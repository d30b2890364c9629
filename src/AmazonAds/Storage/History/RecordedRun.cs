namespace AmazonAds.Storage.History;

/// <summary>A run, as its store remembers it. While it is open the numbers are those of the profiles that are done.</summary>
public sealed record RecordedRun
{
    /// <summary>The run's number.</summary>
    public required long Id { get; init; }

    /// <summary>How it stands.</summary>
    public required SyncRunState State { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long it took, interruptions included; null while it is open.</summary>
    public TimeSpan? Duration => EndedAt - StartedAt;

    /// <summary>Profiles that ended well.</summary>
    public long Profiles { get; init; }

    /// <summary>Profiles that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Profiles that are still to be done; 0 once the run has ended.</summary>
    public long Remaining { get; init; }

    /// <summary>Rows seen.</summary>
    public long Rows { get; init; }

    /// <summary>Requests sent.</summary>
    public long Requests { get; init; }

    /// <summary>Answers of 429.</summary>
    public long Throttled { get; init; }

    /// <summary>Living processes that work on it now.</summary>
    public long Workers { get; init; }
}
