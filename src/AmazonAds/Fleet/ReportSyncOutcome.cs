using AmazonAds.Errors;

namespace AmazonAds.Fleet;

/// <summary>What a sync did for the reports of one profile.</summary>
/// <param name="Reports">Reports received.</param>
/// <param name="Rows">Their rows.</param>
/// <param name="Error">Why one of them could not be had, or null.</param>
internal readonly record struct ReportSyncOutcome(long Reports, long Rows, AdsException? Error)
{
    public static ReportSyncOutcome operator +(ReportSyncOutcome left, ReportSyncOutcome right) =>
        new(left.Reports + right.Reports, left.Rows + right.Rows, left.Error ?? right.Error);
}
