using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Pipeline;
using AmazonAds.Storage;

namespace AmazonAds.Benchmarks;

/// <summary>One worker's work on one profile: the same passes into the same store as the fleet sync makes.</summary>
internal sealed class PooledProfile(AdsClient client, IAdsStore store, SyncRun run, AdsConnection connection)
{
    /// <summary>What both sides of the benchmark sync.</summary>
    public static IReadOnlyList<EntityKind> Kinds { get; } = [EntityKinds.Campaign, EntityKinds.AdGroup, EntityKinds.Keyword];

    public async Task<ProfileSyncResult> RunAsync(string profileId)
    {
        var tally = new CallTally();
        var sync = new KindSync(client, store, new SyncMeter(TimeProvider.System), new AdsCallOptions { Tally = tally }, pageSize: null);
        var outcome = default(PageOutcome);
        foreach (var kind in Kinds)
            outcome += (await sync.RunAsync(run, connection, new SyncScope(profileId, kind), null, CancellationToken.None)).Outcome;
        return new ProfileSyncResult
        {
            ProfileId = profileId,
            Connection = connection.Name,
            Status = SyncStatus.Success,
            Rows = outcome.Rows,
            Requests = tally.Requests,
        };
    }
}
