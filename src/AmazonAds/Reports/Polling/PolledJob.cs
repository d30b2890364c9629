namespace AmazonAds.Reports;

/// <summary>A job that is waited for.</summary>
internal sealed class PolledJob(ReportJob job)
{
    /// <summary>The job as it was last seen.</summary>
    public ReportJob Job { get; set; } = job;

    /// <summary>How often it was looked at.</summary>
    public int Looks { get; set; }

    /// <summary>How many looks in a row have failed.</summary>
    public int Failures { get; set; }
}
