using System.Collections.Concurrent;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>Kinds of profiles that a sync leaves out since they are recent. Safe from any thread.</summary>
internal sealed class RecentKinds
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<SyncScope>> ofProfiles = new(StringComparer.Ordinal);

    /// <summary>Notes what of a profile is left out.</summary>
    /// <param name="work">What there is to do for it.</param>
    public void Learn(ProfileWork work) => ofProfiles[work.ProfileId] = work.Recent;

    /// <summary>How far a run has come, where what is recent counts as complete, unless the run itself has something to do there.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="earlier">How far the run has come.</param>
    public IReadOnlyDictionary<SyncScope, SyncProgress> Complete(string profileId, IReadOnlyDictionary<SyncScope, SyncProgress> earlier)
    {
        if (!ofProfiles.TryGetValue(profileId, out var recent) || recent.Count == 0) return earlier;
        var all = recent.ToDictionary(scope => scope, scope => new SyncProgress(scope, SyncState.Complete, null, null, default));
        foreach (var (scope, progress) in earlier)
        {
            if (scope.Owner == profileId) all[scope] = progress;
        }

        return all;
    }
}
