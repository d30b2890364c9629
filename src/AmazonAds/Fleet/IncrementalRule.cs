using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// What a sync has to do that leaves out what is recent: which kinds of a profile, and in which order profiles are taken. A profile
/// with nothing to do is skipped.
/// </summary>
internal static class IncrementalRule
{
    /// <summary>What there is to do for a profile.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="wanted">Its kinds that are wanted.</param>
    /// <param name="synced">What is known of earlier passes.</param>
    /// <param name="open">How far the run has come that is carried on: what it has begun or planned it also ends.</param>
    /// <param name="oldest">The greatest age that a complete pass may have to be left out.</param>
    public static ProfileWork WorkOf(
        string profileId,
        IEnumerable<SyncScope> wanted,
        IReadOnlyDictionary<SyncScope, SyncedKind> synced,
        IReadOnlyDictionary<SyncScope, SyncProgress> open,
        TimeSpan oldest)
    {
        var due = new List<SyncScope>();
        var recent = new List<SyncScope>();
        long rows = 0;
        var behind = TimeSpan.Zero;
        foreach (var scope in wanted)
        {
            var known = synced.GetValueOrDefault(scope);
            var isPlanned = open.TryGetValue(scope, out var progress) && progress.State != SyncState.Complete;
            if (!isPlanned && known?.Age <= oldest)
            {
                recent.Add(scope);
                continue;
            }

            due.Add(scope);
            rows += known?.Rows ?? 0;
            var age = known?.Age ?? TimeSpan.MaxValue;
            if (age > behind) behind = age;
        }

        return new ProfileWork(profileId, due, recent, rows, behind);
    }

    /// <summary>
    /// The smallest work first, by the rows that were there last time, so that whatever time there is brings the most profiles up to
    /// date; what was never read counts as none. Of equal ones the one that is longest behind comes first.
    /// </summary>
    /// <param name="works">What there is to do.</param>
    public static IEnumerable<ProfileWork> Order(IEnumerable<ProfileWork> works) =>
        works.OrderBy(work => work.Rows).ThenByDescending(work => work.Behind).ThenBy(work => work.ProfileId, StringComparer.Ordinal);
}
