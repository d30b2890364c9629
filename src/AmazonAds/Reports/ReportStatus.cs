using AmazonAds.Jobs;

namespace AmazonAds.Reports;

/// <summary>The states of a report that are known. A new one counts as not done yet.</summary>
public static class ReportStatus
{
    /// <summary>Asked for and not begun.</summary>
    public const string Pending = "PENDING";

    /// <summary>Being made.</summary>
    public const string Processing = "PROCESSING";

    /// <summary>Ready to be received.</summary>
    public const string Completed = JobStatus.Completed;

    /// <summary>Given up by Amazon; the job's failure reason says why.</summary>
    public const string Failed = JobStatus.Failed;
}
