namespace AmazonAds.Jobs;

/// <summary>The states in which a job ends. Any other counts as not done yet.</summary>
public static class JobStatus
{
    /// <summary>Ready to be received.</summary>
    public const string Completed = "COMPLETED";

    /// <summary>Given up by Amazon; the job's failure reason says why.</summary>
    public const string Failed = "FAILED";
}
