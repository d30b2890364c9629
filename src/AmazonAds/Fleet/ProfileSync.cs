using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>Brings one profile into the store: its kinds one after the other, parents first, and its reports beside them.</summary>
/// <param name="client">The client.</param>
/// <param name="store">The store.</param>
/// <param name="options">How.</param>
/// <param name="meter">Counts how far the sync has come.</param>
/// <param name="gate">The gate of the sync.</param>
/// <param name="reports">Its reports; null for none.</param>
/// <param name="run">The run.</param>
/// <param name="recent">What is left out.</param>
internal sealed class ProfileSync(
    AdsClient client, IAdsStore store, SyncOptions options, SyncMeter meter, BurstGate gate, ReportSync? reports, SyncRun run, RecentKinds recent)
{
    /// <summary>What a store remembers of a result.</summary>
    /// <param name="result">The result.</param>
    public static ProfileEnd EndOf(ProfileSyncResult result) => new(
        result.ProfileId,
        result.Connection,
        result.Status == SyncStatus.Failed,
        result.Error?.Message,
        new PageOutcome(result.Rows, result.Added, result.Changed, result.Gone),
        result.Requests,
        result.Throttled,
        result.Duration);

    /// <summary>Syncs a profile. A failure is a result; a cancelled sync is one too.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="timezone">Its time zone, or null when it is not known.</param>
    /// <param name="earlier">How far the run had come.</param>
    /// <param name="turn">Its turn in the sync; null where none are kept.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The store failed; nothing can go on.</exception>
    /// <exception cref="LeaseLostException">Another process works on the profile now.</exception>
    public async Task<ProfileSyncResult> RunAsync(
        AdsConnection connection,
        string profileId,
        string? timezone,
        IReadOnlyDictionary<SyncScope, SyncProgress> earlier,
        ProfileTurn? turn,
        CancellationToken cancellationToken)
    {
        earlier = recent.Complete(profileId, earlier);
        var startedAt = client.Time.GetTimestamp();
        var tally = new CallTally(meter.Tally);
        var call = new AdsCallOptions { Timeout = options.CallTimeout, Gate = gate.ForProfile(turn), Tally = tally };
        var lists = new KindSync(client, store, meter, call, options.PageSize);
        var exports = options.Using == SyncSource.List ? null : new ProfileExports(client, store, meter, call, lists, connection, profileId, options.OnDecision);
        var kinds = new ProfileKinds(options, lists, exports, run, connection, earlier);
        var outcome = default(PageOutcome);
        var status = SyncStatus.Skipped;
        AdsException? error = null;

        // Reports take their time at Amazon: they are asked for first, and kinds are read meanwhile.
        var reporting = reports is null
            ? Task.FromResult(default(ReportSyncOutcome))
            : reports.RunAsync(connection, profileId, timezone, call with { Gate = gate.ForProfile(turn) }, cancellationToken);
        var reported = default(ReportSyncOutcome);
        try
        {
            foreach (var kind in options.KindsOf(connection))
            {
                var scope = new SyncScope(profileId, kind);
                var before = earlier.GetValueOrDefault(scope);
                if (before is { State: SyncState.Complete })
                {
                    outcome += before.Outcome;
                    meter.Advance(0, 1);
                    continue;
                }

                if (status == SyncStatus.Skipped) status = SyncStatus.Success;
                try
                {
                    outcome += await kinds.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
                }
                catch (AdsException failure)
                {
                    // A kind that fails does not keep the others from being read.
                    status = SyncStatus.Failed;
                    error ??= failure;
                }
            }

            reported = await reporting.ConfigureAwait(false);
            if (reported.Reports > 0 && status == SyncStatus.Skipped) status = SyncStatus.Success;
            if (reported.Error is not null) status = SyncStatus.Failed;
            error ??= reported.Error;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            status = SyncStatus.Canceled;
        }
        finally
        {
            await ((Task)reporting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new ProfileSyncResult
        {
            ProfileId = profileId,
            Connection = connection.Name,
            Status = status,
            Rows = outcome.Rows,
            Added = outcome.Added,
            Changed = outcome.Changed,
            Gone = outcome.Gone,
            Reports = reported.Reports,
            ReportRows = reported.Rows,
            Requests = tally.Requests,
            Throttled = tally.Throttled,
            Duration = client.Time.GetElapsedTime(startedAt),
            Error = error,
        };
    }
}
