namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// Whether one more lane may start. Lanes that wait for their profile's limit cost nothing and should be many; lanes
/// whose pages nobody takes hold memory and should be few. So a few always run, a few more join when nearly everything is taken, and
/// many while the reader waits more than it works. A decision on data alone.
/// </summary>
internal static class LaneAdmission
{
    /// <summary>How many lanes run whatever the reader does, and how many may be young while it works.</summary>
    public const int Few = 4;

    /// <summary>How many lanes may not have given anything yet; more would only queue for a place in flight.</summary>
    public const int Young = 50;

    /// <summary>How many lanes run at most.</summary>
    public const int Most = 5000;

    /// <summary>Whether one more may start.</summary>
    /// <param name="active">Lanes that run.</param>
    /// <param name="young">Lanes among them that have not given anything yet.</param>
    /// <param name="held">Pages in memory that nobody has taken yet.</param>
    /// <param name="isIdle">Whether the reader waits more than it works.</param>
    public static bool MayStart(int active, int young, int held, bool isIdle) =>
        active < Few || (active < Most && (isIdle ? young < Young : held < Few && young < Few));
}
