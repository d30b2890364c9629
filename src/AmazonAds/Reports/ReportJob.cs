namespace AmazonAds.Reports;

/// <summary>A report that Amazon makes or has made, as its last answer describes it.</summary>
public sealed record ReportJob
{
    /// <summary>The profile it reports on.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The name of the connection it was asked for on, or null.</summary>
    public string? Connection { get; init; }

    /// <summary>Amazon's id of it.</summary>
    public required string ReportId { get; init; }

    /// <summary>Where it stands, see <see cref="ReportStatus"/>; a state that is new passes through.</summary>
    public required string Status { get; init; }

    /// <summary>The name it was given, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The days it covers.</summary>
    public required DateRange Range { get; init; }

    /// <summary>What it holds.</summary>
    public required ReportConfiguration Configuration { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When its state last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was made, or null.</summary>
    public DateTimeOffset? GeneratedAt { get; init; }

    /// <summary>The size of its file in bytes, compressed; or null.</summary>
    public long? FileSize { get; init; }

    /// <summary>When the link to its file ends, or null. A new link comes with every answer.</summary>
    public DateTimeOffset? UrlExpiresAt { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The type of the report, for instance <c>spSearchTerm</c>.</summary>
    public string Type => Configuration.ReportTypeId;

    /// <summary>Whether its file can be received.</summary>
    public bool IsCompleted => Status == ReportStatus.Completed;

    /// <summary>Whether Amazon has given it up.</summary>
    public bool IsFailed => Status == ReportStatus.Failed;

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsDone => IsCompleted || IsFailed;

    /// <summary>Where its file lies. Whoever has the link has the file, so it is not shown.</summary>
    internal Uri? Url { get; init; }

    /// <summary>How long ago it was asked for, or null when Amazon did not say.</summary>
    /// <param name="now">The time.</param>
    public TimeSpan? Age(DateTimeOffset now) => CreatedAt is { } created && now > created ? now - created : null;

    /// <summary>The id, the type and the state.</summary>
    public override string ToString() => $"{ReportId} ({Type}, {Range}, {Status})";
}
