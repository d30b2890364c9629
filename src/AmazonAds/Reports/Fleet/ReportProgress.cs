namespace AmazonAds.Reports;

/// <summary>How far a run has come.</summary>
/// <param name="Reports">Reports that are wanted so far.</param>
/// <param name="Created">Those that Amazon was asked for.</param>
/// <param name="Done">Those that were received or given up.</param>
/// <param name="Rows">Rows received.</param>
public sealed record ReportProgress(long Reports, long Created, long Done, long Rows);
