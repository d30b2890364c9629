using AmazonAds.Fleet;

namespace NightlySync;

/// <summary>The results of a sync, added up.</summary>
/// <param name="Results">One per profile.</param>
/// <param name="Time">How long it took.</param>
internal sealed record SyncSummary(IReadOnlyList<ProfileSyncResult> Results, TimeSpan Time)
{
    public int Succeeded => Results.Count(result => result.Status is SyncStatus.Success or SyncStatus.Skipped);

    public IReadOnlyList<ProfileSyncResult> Failed => [.. Results.Where(result => result.Status == SyncStatus.Failed)];

    public long Rows => Results.Sum(result => result.Rows);

    public long Added => Results.Sum(result => result.Added);

    public long Changed => Results.Sum(result => result.Changed);

    public long Gone => Results.Sum(result => result.Gone);

    public long Requests => Results.Sum(result => result.Requests);

    public long Throttled => Results.Sum(result => result.Throttled);
}
