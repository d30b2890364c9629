using AmazonAds.Errors;

namespace AmazonAds.Jobs;

/// <summary>What became of a job that was waited for.</summary>
/// <typeparam name="TJob">The job.</typeparam>
/// <param name="Job">The job as it was last seen.</param>
public sealed record JobOutcome<TJob>(TJob Job)
    where TJob : AdsJob
{
    /// <summary>Why it could not be looked at, or null.</summary>
    public AdsException? Failure { get; init; }

    /// <summary>Whether Amazon no longer knows it.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether the time to wait ended first. The job goes on at Amazon.</summary>
    public bool IsOutOfTime { get; init; }
}
