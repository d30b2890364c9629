using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// Brings profiles, and what they hold, into a store: thousands at once. Requests in flight bound the concurrency,
/// never profiles that wait for their limiters. One sync per instance.
/// </summary>
public sealed class FleetSync
{
    private readonly AdsClient client;
    private readonly IAdsStore store;
    private readonly SyncOptions options;
    private readonly SyncMeter meter;
    private readonly ConcurrentDictionary<string, string> timezones = new(StringComparer.Ordinal);
    private readonly Channel<ProfileSyncResult> results = Channel.CreateUnbounded<ProfileSyncResult>();
    private long succeeded;
    private long failed;
    private int begun;

    /// <summary>Prepares a sync.</summary>
    /// <param name="client">The client.</param>
    /// <param name="store">The store.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">Reports are asked for, and the store keeps none.</exception>
    public FleetSync(AdsClient client, IAdsStore store, SyncOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(store);
        this.client = client;
        this.store = store;
        this.options = options ?? new SyncOptions();
        if (this.options.Reports.Count > 0 && store is not IReportStore) throw new ArgumentException("The store keeps no reports.", nameof(store));
        meter = new SyncMeter(client.Time);
    }

    /// <summary>How far the sync has come. May be read at any time, from any thread.</summary>
    public SyncProgressSnapshot Progress => meter.Read();

    /// <summary>
    /// Syncs. Each profile's result comes when the profile is done. A profile that fails is a result with its reason
    /// and spoils no other.
    /// </summary>
    /// <param name="targets">What to cover.</param>
    /// <param name="cancellationToken">Ends it; the store keeps what was committed, and the next run carries on.</param>
    /// <exception cref="AdsStoreException">The store failed; nothing can go on.</exception>
    /// <exception cref="InvalidOperationException">It has run before.</exception>
    public async IAsyncEnumerable<ProfileSyncResult> RunAsync(
        IReadOnlyList<SyncTarget> targets, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        if (Interlocked.Exchange(ref begun, 1) == 1) throw new InvalidOperationException("A sync runs once; make another.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = RunToEndAsync(targets, stop);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            // Whoever leaves early ends the sync; its run stays open and sound.
            if (!work.IsCompleted) await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await work.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task RunToEndAsync(IReadOnlyList<SyncTarget> targets, CancellationTokenSource stop)
    {
        try
        {
            var run = await store.OpenRunAsync(options.Restart, stop.Token).ConfigureAwait(false);
            try
            {
                await RunInAsync(run, targets, stop).ConfigureAwait(false);
            }
            finally
            {
                var progress = Progress;
                await store.LeaveRunAsync(
                    run, new SyncTotals(succeeded, failed, progress.Rows, progress.Requests, progress.Throttled)).ConfigureAwait(false);
            }
        }
        finally
        {
            results.Writer.TryComplete();
        }
    }

    private async Task RunInAsync(SyncRun run, IReadOnlyList<SyncTarget> targets, CancellationTokenSource stop)
    {
        var gate = new BurstGate(options.MaxInFlight);
        var reports = options.Reports.Count > 0 ? new ReportSync(client, (IReportStore)store, options, meter) : null;
        var earlier = (await store.ReadProgressAsync(run, stop.Token).ConfigureAwait(false)).ToDictionary(progress => progress.Scope);
        var taken = new Dictionary<string, byte>(StringComparer.Ordinal);
        var lists = targets.GroupBy(target => target.Connection)
            .Select(wanted => StartConnectionAsync(run, wanted.Key, [.. wanted], gate, reports, earlier, taken, stop))
            .ToList();
        try
        {
            await Task.WhenAll(lists).ConfigureAwait(false);
        }
        finally
        {
            // Though a list ended in a defect or a cancel: what was started is waited for, the gate and the run are its too.
            var profiles = lists.Where(list => list.IsCompletedSuccessfully).SelectMany(list => list.Result);
            try
            {
                await Task.WhenAll(profiles).ConfigureAwait(false);
            }
            finally
            {
                if (reports is not null) await reports.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<List<Task>> StartConnectionAsync(
        SyncRun run,
        AdsConnection connection,
        IReadOnlyList<SyncTarget> wanted,
        BurstGate gate,
        ReportSync? reports,
        Dictionary<SyncScope, SyncProgress> earlier,
        Dictionary<string, byte> taken,
        CancellationTokenSource stop)
    {
        try
        {
            return await ListAsync(run, connection, wanted, gate, reports, earlier, taken, stop).ConfigureAwait(false);
        }
        catch
        {
            // The store, a cancel or a defect: nobody can go on.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<List<Task>> ListAsync(
        SyncRun run,
        AdsConnection connection,
        IReadOnlyList<SyncTarget> wanted,
        BurstGate gate,
        ReportSync? reports,
        Dictionary<SyncScope, SyncProgress> earlier,
        Dictionary<string, byte> taken,
        CancellationTokenSource stop)
    {
        var ids = wanted.Where(target => target.ProfileId is not null).Select(target => target.ProfileId!).ToList();
        var wantsAll = wanted.Any(target => target.ProfileId is null);
        try
        {
            var call = new AdsCallOptions { Timeout = options.CallTimeout, Gate = gate.ForProfile(), Tally = meter.Tally };
            var listed = await new ProfileListSync(client, store, Learn).RunAsync(run, connection, call, stop.Token).ConfigureAwait(false);
            if (wantsAll) ids.AddRange(listed);
        }
        catch (AdsException failure)
        {
            // Profiles that were named can be tried all the same; they will say themselves what is wrong.
            if (wantsAll) await EmitAsync(string.Empty, connection, SyncStatus.Failed, default, new CallTally(), TimeSpan.Zero, failure).ConfigureAwait(false);
        }

        // A profile that two connections can see is synced once.
        lock (taken) ids = [.. ids.Where(id => taken.TryAdd(id, 0))];
        var scopes = ids.SelectMany(id => KindsOf(connection).Select(kind => new SyncScope(id, kind))).ToList();
        await store.PlanAsync(run, scopes, stop.Token).ConfigureAwait(false);
        meter.Plan(ids.Count, options.Kinds.Count + options.Reports.Count);
        return [.. ids.Select(id => Task.Run(() => SyncProfileAsync(run, connection, id, gate, reports, earlier, stop), CancellationToken.None))];
    }

    private async Task SyncProfileAsync(
        SyncRun run,
        AdsConnection connection,
        string profileId,
        BurstGate gate,
        ReportSync? reports,
        Dictionary<SyncScope, SyncProgress> earlier,
        CancellationTokenSource stop)
    {
        var startedAt = client.Time.GetTimestamp();
        var tally = new CallTally(meter.Tally);
        var call = new AdsCallOptions { Timeout = options.CallTimeout, Gate = gate.ForProfile(), Tally = tally };
        var kindSync = new KindSync(client, store, meter, call, options.PageSize);
        var outcome = default(PageOutcome);
        var status = SyncStatus.Skipped;
        AdsException? error = null;
        // Reports take their time at Amazon: they are asked for first, and kinds are read meanwhile.
        var reporting = reports is null
            ? Task.FromResult(default(ReportSyncOutcome))
            : reports.RunAsync(connection, profileId, timezones.GetValueOrDefault(profileId), call with { Gate = gate.ForProfile() }, stop.Token);
        var reported = default(ReportSyncOutcome);
        try
        {
            foreach (var kind in KindsOf(connection))
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
                    outcome += await kindSync.RunAsync(run, connection, scope, before, stop.Token).ConfigureAwait(false);
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
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            status = SyncStatus.Canceled;
        }
        catch
        {
            // The store or a defect: nobody can go on.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            await ((Task)reporting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await EmitAsync(profileId, connection, status, outcome, tally, client.Time.GetElapsedTime(startedAt), error, reported).ConfigureAwait(false);
    }

    private void Learn(Profile profile)
    {
        if (profile.Timezone is { } timezone) timezones[profile.ProfileId] = timezone;
        options.OnProfile?.Invoke(profile);
    }

    private IEnumerable<EntityKind> KindsOf(AdsConnection connection) =>
        options.Kinds.Select(kind => EntityKinds.Through(kind, connection.ApiVersion));

    private ValueTask EmitAsync(
        string profileId,
        AdsConnection connection,
        SyncStatus status,
        PageOutcome outcome,
        CallTally tally,
        TimeSpan duration,
        AdsException? error,
        ReportSyncOutcome reported = default)
    {
        if (profileId.Length > 0) meter.EndProfile(status);
        if (status == SyncStatus.Failed) Interlocked.Increment(ref failed);
        if (status is SyncStatus.Success or SyncStatus.Skipped) Interlocked.Increment(ref succeeded);
        return results.Writer.WriteAsync(new ProfileSyncResult
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
            Duration = duration,
            Error = error,
        });
    }
}
