namespace AmazonAds.Diagnostics;

/// <summary>What was counted for one endpoint or one profile.</summary>
/// <param name="Name">The endpoint (method and path) or the profile id.</param>
/// <param name="Calls">Calls that ended, well or badly.</param>
/// <param name="Failed">Calls among them that failed.</param>
/// <param name="Attempts">Requests sent, repeats included.</param>
/// <param name="Retries">Requests sent again.</param>
/// <param name="Throttled">Answers of 429.</param>
/// <param name="TotalTime">The time of all calls together, waits included.</param>
/// <param name="LongestTime">The time of the longest call.</param>
public sealed record CallMetric(
    string Name, long Calls, long Failed, long Attempts, long Retries, long Throttled, TimeSpan TotalTime, TimeSpan LongestTime)
{
    /// <summary>The mean time of a call; zero when there was none.</summary>
    public TimeSpan MeanTime => Calls == 0 ? TimeSpan.Zero : TotalTime / Calls;
}
