using AmazonAds.Diagnostics;

namespace AmazonAds.PowerShell.Operations;

/// <summary>What was counted for one profile.</summary>
public sealed class AdsProfileMetric
{
    internal AdsProfileMetric(CallMetric metric)
    {
        ProfileId = metric.Name;
        Calls = metric.Calls;
        Failed = metric.Failed;
        Attempts = metric.Attempts;
        Retries = metric.Retries;
        Throttled = metric.Throttled;
        TotalTime = metric.TotalTime;
        MeanTime = metric.MeanTime;
        LongestTime = metric.LongestTime;
    }

    /// <summary>The profile.</summary>
    public string ProfileId { get; }

    /// <summary>Calls that ended, well or badly.</summary>
    public long Calls { get; }

    /// <summary>Calls among them that failed.</summary>
    public long Failed { get; }

    /// <summary>Requests sent, repeats included.</summary>
    public long Attempts { get; }

    /// <summary>Requests sent again.</summary>
    public long Retries { get; }

    /// <summary>Answers of 429.</summary>
    public long Throttled { get; }

    /// <summary>The time of all calls together, waits included.</summary>
    public TimeSpan TotalTime { get; }

    /// <summary>The mean time of a call.</summary>
    public TimeSpan MeanTime { get; }

    /// <summary>The time of the longest call.</summary>
    public TimeSpan LongestTime { get; }
}
