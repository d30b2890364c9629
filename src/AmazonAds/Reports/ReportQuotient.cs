namespace AmazonAds.Reports;

/// <summary>How a column is computed from two additive ones.</summary>
/// <param name="Over">The column above the line.</param>
/// <param name="Under">The column below it.</param>
internal sealed record ReportQuotient(string Over, string Under);
