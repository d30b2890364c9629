namespace AmazonAds.Reports;

/// <summary>What somebody wants to know: a type of report over days, however many reports that takes.</summary>
public sealed record ReportQuery
{
    /// <summary>The type, for instance <c>spSearchTerm</c>. One that is not known needs its grouping and columns named.</summary>
    public required string Type { get; init; }

    /// <summary>The days, both ends included.</summary>
    public required DateRange Range { get; init; }

    /// <summary>One row for the range or one for each day.</summary>
    /// <value><see cref="ReportTimeUnit.Summary"/> by default.</value>
    public ReportTimeUnit TimeUnit { get; init; } = ReportTimeUnit.Summary;

    /// <summary>How rows are grouped; empty for the type's first grouping.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>The columns; empty for all that are known.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The filters.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<ReportFilter> Filters { get; init; } = [];

    /// <summary>A name for the reports, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a summary over more days than one report may have is computed from days instead of being refused.</summary>
    /// <value>False by default.</value>
    public bool SumDays { get; init; }
}
