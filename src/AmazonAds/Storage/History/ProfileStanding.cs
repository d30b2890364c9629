namespace AmazonAds.Storage.History;

/// <summary>Where a profile stands over all runs of a store.</summary>
public sealed record ProfileStanding
{
    /// <summary>The profile.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The connection that lists it.</summary>
    public required string Connection { get; init; }

    /// <summary>When a sync of it last ended with nothing failed; null for never.</summary>
    public DateTimeOffset? CompleteAt { get; init; }

    /// <summary>The time since then, by the store's clock.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>The run it last ended in, or null.</summary>
    public long? LastRunId { get; init; }

    /// <summary>Whether it failed in that run.</summary>
    public bool LastFailed { get; init; }

    /// <summary>Why it failed in that run, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The open run that it is still to be done in, or null.</summary>
    public long? OpenRunId { get; init; }

    /// <summary>Whether somebody works on it now.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Who works on it, where the store knows: machine, process, and a name of its own.</summary>
    public string? Holder { get; init; }

    /// <summary>Until when it is theirs unless they prolong it.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }
}
