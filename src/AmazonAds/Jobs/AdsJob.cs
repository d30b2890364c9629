namespace AmazonAds.Jobs;

/// <summary>Something that Amazon makes in its own time and then holds ready as a file, as its last answer describes it.</summary>
public abstract record AdsJob
{
    private protected AdsJob()
    {
    }

    /// <summary>The profile it is about.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The name of the connection it was asked for on, or null.</summary>
    public string? Connection { get; init; }

    /// <summary>Where it stands, see <see cref="JobStatus"/>; a state that is new passes through.</summary>
    public required string Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was made, or null.</summary>
    public DateTimeOffset? GeneratedAt { get; init; }

    /// <summary>The size of its file in bytes, compressed; or null.</summary>
    public long? FileSize { get; init; }

    /// <summary>When the link to its file ends, or null. A new link comes with every answer.</summary>
    public DateTimeOffset? UrlExpiresAt { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Whether its file can be received.</summary>
    public bool IsCompleted => Status == JobStatus.Completed;

    /// <summary>Whether Amazon has given it up.</summary>
    public bool IsFailed => Status == JobStatus.Failed;

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsDone => IsCompleted || IsFailed;

    /// <summary>Where its file lies. Whoever has the link has the file, so it is not shown.</summary>
    internal Uri? Url { get; init; }

    /// <summary>What messages call it.</summary>
    internal abstract JobName JobName { get; }

    /// <summary>How long ago it was asked for, or null when Amazon did not say.</summary>
    /// <param name="now">The time.</param>
    public TimeSpan? Age(DateTimeOffset now) => CreatedAt is { } created && now > created ? now - created : null;
}
