using AmazonAds.Reports;

namespace AmazonAds.Storage;

/// <summary>The rows of one report on their way into the table of its type: all of them or none.</summary>
/// <param name="Type">The type.</param>
/// <param name="GroupBy">How the rows are grouped.</param>
/// <param name="Rows">Rows with their day and keys. They may be gone through more than once.</param>
public sealed record ReportWrite(ReportType Type, IReadOnlyList<string> GroupBy, IEnumerable<ReportRow> Rows)
{
    /// <summary>The days that the rows are all there is of, or null when they are a part: chosen by filters, or with few columns.</summary>
    public WholeDays? Whole { get; init; }
}
