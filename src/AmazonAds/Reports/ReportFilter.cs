namespace AmazonAds.Reports;

/// <summary>Keeps a report to rows whose field has one of some values.</summary>
/// <param name="Field">The field, for instance <c>keywordType</c>.</param>
/// <param name="Values">The values, for instance <c>BROAD</c>. In a table of types: those that are known.</param>
public sealed record ReportFilter(string Field, IReadOnlyList<string> Values);
