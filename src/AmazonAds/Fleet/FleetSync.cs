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
    private readonly BurstGate gate;
    private readonly StartingLine line;
    private readonly RecentKinds recent = new();
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
        gate = new BurstGate(this.options.MaxInFlight);
        line = new StartingLine(gate);
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
        using var turns = store.RefreshTurn is { } turn ? client.RefreshTurns.Use(turn) : null;
        try
        {
            // Others may finish the open run before this process has said what it wants of it: then there is a next one.
            var restart = options.Restart;
            while (!await RunOnceAsync(restart, targets, stop).ConfigureAwait(false)) restart = false;
        }
        finally
        {
            results.Writer.TryComplete();
        }
    }

    private async Task<bool> RunOnceAsync(bool restart, IReadOnlyList<SyncTarget> targets, CancellationTokenSource stop)
    {
        var run = await store.OpenRunAsync(restart, stop.Token).ConfigureAwait(false);
        var reports = options.Reports.Count > 0 ? new ReportSync(client, (IReportStore)store, options, meter) : null;
        SharedReportRates? rates = null;
        try
        {
            if (reports is not null && store.RateShares is { } shares)
                rates = await SharedReportRates.BeginAsync(client, shares, targets.Select(target => target.Connection), stop.Token).ConfigureAwait(false);
            var profiles = new ProfileSync(client, store, options, meter, gate, reports, run, recent);
            return store.Leases is { } leases
                ? await RunSharedAsync(leases, profiles, run, targets, stop).ConfigureAwait(false)
                : await RunAloneAsync(profiles, run, targets, stop).ConfigureAwait(false);
        }
        finally
        {
            if (rates is not null) await rates.DisposeAsync().ConfigureAwait(false);
            if (reports is not null) await reports.DisposeAsync().ConfigureAwait(false);
            var progress = Progress;
            await store.LeaveRunAsync(
                run, new SyncTotals(succeeded, failed, progress.Rows, progress.Requests, progress.Throttled)).ConfigureAwait(false);
        }
    }

    // Every profile as soon as its connection has listed it and there is use in more of them.
    private async Task<bool> RunAloneAsync(ProfileSync sync, SyncRun run, IReadOnlyList<SyncTarget> targets, CancellationTokenSource stop)
    {
        var earlier = (await store.ReadProgressAsync(run, stop.Token).ConfigureAwait(false)).ToDictionary(progress => progress.Scope);
        var sizes = await store.ReadSizesAsync(stop.Token).ConfigureAwait(false);
        var synced = await ReadSyncedAsync(stop.Token).ConfigureAwait(false);
        var taken = new Dictionary<string, byte>(StringComparer.Ordinal);
        var started = new ConcurrentQueue<Task>();
        var lists = Listed(targets, async (connection, wanted) =>
        {
            var ids = await ListAsync(run, connection, wanted, stop.Token).ConfigureAwait(false);

            // A profile that two connections can see is synced once.
            lock (taken) ids = [.. ids.Where(id => taken.TryAdd(id, 0)).OrderByDescending(id => sizes.GetValueOrDefault(id))];
            var works = WorksOf(connection, ids, synced, earlier);
            await store.PlanAsync(run, [.. works.SelectMany(work => work.Due)], stop.Token).ConfigureAwait(false);
            foreach (var work in await LeaveOutAsync(connection, works).ConfigureAwait(false))
            {
                // Begun here and not by the thread pool, which takes up first what was given to it last.
                if (await line.BeginAsync(stop.Token).ConfigureAwait(false) is { } turn)
                    started.Enqueue(SyncAloneAsync(sync, run, connection, work.ProfileId, earlier, turn, stop));
                else
                    await EmitAsync(new ProfileSyncResult { ProfileId = work.ProfileId, Connection = connection.Name, Status = SyncStatus.Canceled }).ConfigureAwait(false);
            }

            return true;
        }, stop);
        try
        {
            await Task.WhenAll(lists).ConfigureAwait(false);
        }
        finally
        {
            // Though a list ended in a defect or a cancel: what was started is waited for, the gate and the run are its too.
            await ((Task)Task.WhenAll(lists)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll(started).ConfigureAwait(false);
        }

        return true;
    }

    private async Task SyncAloneAsync(
        ProfileSync sync,
        SyncRun run,
        AdsConnection connection,
        string profileId,
        Dictionary<SyncScope, SyncProgress> earlier,
        ProfileTurn turn,
        CancellationTokenSource stop)
    {
        using var _ = turn;
        try
        {
            var result = await sync.RunAsync(connection, profileId, timezones.GetValueOrDefault(profileId), earlier, turn, stop.Token).ConfigureAwait(false);
            if (result.Status != SyncStatus.Canceled) await store.EndProfileAsync(run, ProfileSync.EndOf(result), CancellationToken.None).ConfigureAwait(false);
            await EmitAsync(result).ConfigureAwait(false);
        }
        catch
        {
            // The store or a defect: nobody can go on.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Profiles one after the other as leases are to be had, since other processes work on the run too.
    private async Task<bool> RunSharedAsync(
        IProfileLeases leases, ProfileSync sync, SyncRun run, IReadOnlyList<SyncTarget> targets, CancellationTokenSource stop)
    {
        var lists = await Task.WhenAll(Listed(
            targets, async (connection, wanted) => (Connection: connection, Ids: await ListAsync(run, connection, wanted, stop.Token).ConfigureAwait(false)), stop)).ConfigureAwait(false);
        var synced = await ReadSyncedAsync(stop.Token).ConfigureAwait(false);
        var earlier = synced is null ? [] : (await store.ReadProgressAsync(run, stop.Token).ConfigureAwait(false)).ToDictionary(progress => progress.Scope);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var connections = new Dictionary<string, AdsConnection>(StringComparer.Ordinal);
        var all = new List<ProfileWork>();
        foreach (var (connection, ids) in lists)
        {
            List<string> own = [.. ids.Where(seen.Add)];
            foreach (var work in WorksOf(connection, own, synced, earlier))
            {
                connections.Add(work.ProfileId, connection);
                all.Add(work);
            }
        }

        List<string> wanted = [.. all.Where(HasWork).Select(work => work.ProfileId)];
        if (!await leases.PlanAsync(run, wanted, [.. all.SelectMany(work => work.Due)], stop.Token).ConfigureAwait(false)) return false;
        foreach (var ofConnection in all.GroupBy(work => connections[work.ProfileId]).ToList())
        {
            var left = await LeaveOutAsync(ofConnection.Key, ofConnection).ConfigureAwait(false);
            foreach (var work in ofConnection.Except(left)) connections.Remove(work.ProfileId);
        }

        IReadOnlyList<string>? order = synced is null ? null : [.. IncrementalRule.Order(all).Select(work => work.ProfileId)];
        var shared = new SharedProfiles(
            leases, sync, run, gate, line, connections, profileId => timezones.GetValueOrDefault(profileId), EmitAsync, client.Limits, client.Time, order);
        await shared.RunAsync(stop).ConfigureAwait(false);
        return true;
    }

    private static List<Task<T>> Listed<T>(
        IReadOnlyList<SyncTarget> targets, Func<AdsConnection, IReadOnlyList<SyncTarget>, Task<T>> list, CancellationTokenSource stop)
    {
        return [.. targets.GroupBy(target => target.Connection).Select(wanted => ListAsync(wanted.Key, [.. wanted]))];

        async Task<T> ListAsync(AdsConnection connection, IReadOnlyList<SyncTarget> wanted)
        {
            try
            {
                return await list(connection, wanted).ConfigureAwait(false);
            }
            catch
            {
                // The store, a cancel or a defect: nobody can go on.
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    private async Task<List<string>> ListAsync(SyncRun run, AdsConnection connection, IReadOnlyList<SyncTarget> wanted, CancellationToken cancellationToken)
    {
        List<string> ids = [.. wanted.Where(target => target.ProfileId is not null).Select(target => target.ProfileId!)];
        var wantsAll = wanted.Any(target => target.ProfileId is null);
        try
        {
            var call = new AdsCallOptions { Timeout = options.CallTimeout, Gate = gate.ForProfile(), Tally = meter.Tally };
            var listed = await new ProfileListSync(client, store, Learn).RunAsync(run, connection, call, cancellationToken).ConfigureAwait(false);
            if (wantsAll) ids.AddRange(listed);
        }
        catch (AdsException failure)
        {
            // Profiles that were named can be tried all the same; they will say themselves what is wrong.
            if (wantsAll)
                await EmitAsync(new ProfileSyncResult { ProfileId = string.Empty, Connection = connection.Name, Status = SyncStatus.Failed, Error = failure }).ConfigureAwait(false);
        }

        return ids;
    }

    private async Task<IReadOnlyDictionary<SyncScope, SyncedKind>?> ReadSyncedAsync(CancellationToken cancellationToken) => options.MaxAge is null
        ? null
        : (await store.ReadSyncedAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(synced => synced.Scope);

    // What there is to do for each profile, the least first where what is recent is left out.
    private List<ProfileWork> WorksOf(
        AdsConnection connection, List<string> ids, IReadOnlyDictionary<SyncScope, SyncedKind>? synced, IReadOnlyDictionary<SyncScope, SyncProgress> earlier)
    {
        if (synced is null) return [.. ids.Select(id => new ProfileWork(id, ScopesOf(connection, id), [], 0, TimeSpan.MaxValue))];
        List<ProfileWork> works = [.. ids.Select(id => IncrementalRule.WorkOf(id, ScopesOf(connection, id), synced, earlier, options.MaxAge!.Value))];
        foreach (var work in works) recent.Learn(work);
        return [.. IncrementalRule.Order(works)];
    }

    // Reports know by themselves which days are due; with them no profile is left out as a whole.
    private bool HasWork(ProfileWork work) => work.Due.Count > 0 || options.Reports.Count > 0;

    // What has nothing to do is told as skipped; it is no part of the run, and so of none of its sums.
    private async Task<List<ProfileWork>> LeaveOutAsync(AdsConnection connection, IEnumerable<ProfileWork> works)
    {
        var left = new List<ProfileWork>();
        foreach (var work in works)
        {
            if (HasWork(work))
            {
                left.Add(work);
                continue;
            }

            meter.Plan(1, 0);
            meter.EndProfile(SyncStatus.Skipped);
            await results.Writer.WriteAsync(new ProfileSyncResult { ProfileId = work.ProfileId, Connection = connection.Name, Status = SyncStatus.Skipped }).ConfigureAwait(false);
        }

        meter.Plan(left.Count, options.Kinds.Count + options.Reports.Count);
        return left;
    }

    private List<SyncScope> ScopesOf(AdsConnection connection, string profileId) =>
        [.. options.KindsOf(connection).Select(kind => new SyncScope(profileId, kind))];

    private void Learn(Profile profile)
    {
        if (profile.Timezone is { } timezone) timezones[profile.ProfileId] = timezone;
        options.OnProfile?.Invoke(profile);
    }

    private ValueTask EmitAsync(ProfileSyncResult result)
    {
        if (result.ProfileId.Length > 0) meter.EndProfile(result.Status);
        if (result.Status == SyncStatus.Failed) Interlocked.Increment(ref failed);
        if (result.Status is SyncStatus.Success or SyncStatus.Skipped) Interlocked.Increment(ref succeeded);
        return results.Writer.WriteAsync(result);
    }
}
