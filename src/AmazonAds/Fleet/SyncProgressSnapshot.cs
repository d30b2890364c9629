namespace AmazonAds.Fleet;

/// <summary>How far a sync has come, for a progress bar.</summary>
/// <param name="Profiles">Profiles to sync, as far as they are known.</param>
/// <param name="Done">Profiles that have ended, well or badly.</param>
/// <param name="Failed">Profiles among them that failed.</param>
/// <param name="Rows">Rows seen.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="Throttled">Answers of 429.</param>
/// <param name="Fraction">The part done, from 0 to 1.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record SyncProgressSnapshot(
    int Profiles, int Done, int Failed, long Rows, long Requests, long Throttled, double Fraction, TimeSpan Elapsed)
{
    /// <summary>The time left if the rest goes as fast; null while too little is known.</summary>
    public TimeSpan? TimeLeft => Fraction is > 0.01 and < 1 ? Elapsed * ((1 - Fraction) / Fraction) : null;
}
