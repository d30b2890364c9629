using AmazonAds.Storage.History;

namespace AmazonAds.PowerShell.Fleet;

/// <summary>A profile that is behind, and why.</summary>
public sealed record ProfileBehind
{
    internal ProfileBehind(ProfileStanding standing, BehindReason why)
    {
        ProfileId = standing.ProfileId;
        Connection = standing.Connection;
        Why = why;
        CompleteAt = standing.CompleteAt;
        Age = standing.Age;
        Reason = standing.LastFailed ? standing.Reason : null;
        RunId = standing.OpenRunId ?? standing.LastRunId;
        Holder = standing.Holder;
        LeasedUntil = standing.LeasedUntil;
    }

    /// <summary>The profile.</summary>
    public string ProfileId { get; }

    /// <summary>The connection that lists it.</summary>
    public string Connection { get; }

    /// <summary>Why it is behind.</summary>
    public BehindReason Why { get; }

    /// <summary>When a sync of it last ended with nothing failed; null for never.</summary>
    public DateTimeOffset? CompleteAt { get; }

    /// <summary>The time since then.</summary>
    public TimeSpan? Age { get; }

    /// <summary>Why it failed when it was last synced, or null.</summary>
    public string? Reason { get; }

    /// <summary>The open run that has still to do it, or else the run it last ended in; null when there is none.</summary>
    public long? RunId { get; }

    /// <summary>Who works on it: machine, process, and a name of its own. Null where nobody does or the store, a file, does not know.</summary>
    public string? Holder { get; }

    /// <summary>Until when it is theirs unless they prolong it.</summary>
    public DateTimeOffset? LeasedUntil { get; }
}
