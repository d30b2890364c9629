namespace AmazonAds.Jobs;

/// <summary>A job that is waited for.</summary>
/// <typeparam name="TJob">The job.</typeparam>
internal sealed class PolledJob<TJob>(TJob job)
    where TJob : AdsJob
{
    /// <summary>The job as it was last seen.</summary>
    public TJob Job { get; set; } = job;

    /// <summary>How often it was looked at.</summary>
    public int Looks { get; set; }

    /// <summary>How many looks in a row have failed.</summary>
    public int Failures { get; set; }
}
