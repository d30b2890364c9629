using AmazonAds.Jobs;

namespace AmazonAds.Reports;

/// <summary>A report that Amazon makes or has made, as its last answer describes it.</summary>
public sealed record ReportJob : AdsJob
{
    /// <summary>Amazon's id of it.</summary>
    public required string ReportId { get; init; }

    /// <summary>The name it was given, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The days it covers.</summary>
    public required DateRange Range { get; init; }

    /// <summary>What it holds.</summary>
    public required ReportConfiguration Configuration { get; init; }

    /// <summary>When its state last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The type of the report, for instance <c>spSearchTerm</c>.</summary>
    public string Type => Configuration.ReportTypeId;

    /// <inheritdoc/>
    internal override JobName JobName => new("report", ReportId, Type);

    /// <summary>The id, the type and the state.</summary>
    public override string ToString() => $"{ReportId} ({Type}, {Range}, {Status})";
}
