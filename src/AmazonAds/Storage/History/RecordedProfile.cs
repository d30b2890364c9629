namespace AmazonAds.Storage.History;

/// <summary>A profile in a run, as its store remembers it.</summary>
public sealed record RecordedProfile
{
    /// <summary>The run.</summary>
    public required long RunId { get; init; }

    /// <summary>The profile.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The name of the connection it was synced through; null while it is not done.</summary>
    public string? Connection { get; init; }

    /// <summary>How it stands in the run.</summary>
    public required SyncState State { get; init; }

    /// <summary>Rows seen.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that were new.</summary>
    public long Added { get; init; }

    /// <summary>Rows that had changed.</summary>
    public long Changed { get; init; }

    /// <summary>Rows that are not there any more.</summary>
    public long Gone { get; init; }

    /// <summary>Requests sent.</summary>
    public long Requests { get; init; }

    /// <summary>Answers of 429.</summary>
    public long Throttled { get; init; }

    /// <summary>How long it took; null while it is not done.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>When it ended; null while it is not done.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who works on it, where the store knows: machine, process, and a name of its own.</summary>
    public string? Holder { get; init; }

    /// <summary>Until when it is theirs unless they prolong it.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }
}
