namespace AmazonAds.Reports;

/// <summary>One way in which a type of report groups its rows.</summary>
/// <param name="GroupBy">The names that are sent as <c>groupBy</c>.</param>
/// <param name="Columns">The columns that are known for it, without those of time.</param>
/// <param name="Keys">The columns that tell one row from another within a profile and a day.</param>
public sealed record ReportGrouping(IReadOnlyList<string> GroupBy, IReadOnlyList<string> Columns, IReadOnlyList<string> Keys);
