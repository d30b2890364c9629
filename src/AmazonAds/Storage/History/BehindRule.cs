namespace AmazonAds.Storage.History;

/// <summary>Whether a profile is behind, and why: the first reason that holds.</summary>
public static class BehindRule
{
    /// <summary>Judges a profile.</summary>
    /// <param name="standing">Where it stands.</param>
    /// <param name="oldest">The greatest age that a complete sync may have.</param>
    /// <returns>The reason; null when it is not behind.</returns>
    public static BehindReason? Judge(ProfileStanding standing, TimeSpan oldest)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.IsUnderWay) return BehindReason.UnderWay;
        if (standing.OpenRunId is not null) return BehindReason.Waiting;
        if (standing.LastFailed) return BehindReason.Failed;
        if (standing.Age is not { } age) return BehindReason.NeverSynced;
        return age > oldest ? BehindReason.Old : null;
    }
}
