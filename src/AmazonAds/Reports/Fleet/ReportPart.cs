using AmazonAds.Errors;

namespace AmazonAds.Reports;

/// <summary>A piece of what a run gives: some rows of a report, its end, or why there is none.</summary>
/// <param name="ProfileId">The profile.</param>
public sealed record ReportPart(string ProfileId)
{
    /// <summary>The report; null for what was computed of several, and where none came about.</summary>
    public ReportJob? Job { get; init; }

    /// <summary>The next rows.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<ReportRow> Rows { get; init; } = [];

    /// <summary>Whether the report is whole with this part.</summary>
    public bool IsLast { get; init; }

    /// <summary>Why the report could not be had, or null.</summary>
    public AdsException? Failure { get; init; }

    /// <summary>Whether the report was not done in time. It goes on at Amazon.</summary>
    public bool IsOutOfTime { get; init; }

    /// <summary>Whether Amazon gave the report up, or no longer knows it.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>Whether the report could not be had.</summary>
    public bool IsMissing => Failure is not null || IsOutOfTime || IsGivenUp;

    /// <summary>What tells the parts of one report from those of others.</summary>
    public string Key => $"{ProfileId} {Job?.ReportId}";
}
