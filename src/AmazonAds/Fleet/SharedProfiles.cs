using System.Threading.Channels;
using AmazonAds.Connections;
using AmazonAds.RateLimiting;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// The part that one process has in a run of many: it takes profiles while requests still find places in the gate, holds on to them
/// by heartbeats, and stays until every profile it was asked for is done by somebody.
/// </summary>
internal sealed class SharedProfiles
{
    private const int MostAtOnce = 25;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ForRoom = TimeSpan.FromMilliseconds(10);

    // Looks at what others do become rarer while nothing happens.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly IProfileLeases leases;
    private readonly ProfileSync sync;
    private readonly SyncRun run;
    private readonly BurstGate gate;
    private readonly StartingLine line;
    private readonly Dictionary<string, AdsConnection> connections;
    private readonly Func<string, string?> timezoneOf;
    private readonly Func<ProfileSyncResult, ValueTask> emit;
    private readonly RateLimiterSet limits;
    private readonly TimeProvider time;
    private readonly Dictionary<string, int>? places;
    private readonly Dictionary<string, CancellationTokenSource> running = new(StringComparer.Ordinal);
    private readonly Channel<(string ProfileId, bool IsDone)> ended = Channel.CreateUnbounded<(string, bool)>();

    public SharedProfiles(
        IProfileLeases leases,
        ProfileSync sync,
        SyncRun run,
        BurstGate gate,
        StartingLine line,
        Dictionary<string, AdsConnection> connections,
        Func<string, string?> timezoneOf,
        Func<ProfileSyncResult, ValueTask> emit,
        RateLimiterSet limits,
        TimeProvider time,
        IReadOnlyList<string>? order = null)
    {
        this.leases = leases;
        this.sync = sync;
        this.run = run;
        this.gate = gate;
        this.line = line;
        this.connections = connections;
        this.timezoneOf = timezoneOf;
        this.emit = emit;
        this.limits = limits;
        this.time = time;
        places = order?.Select((profileId, place) => (profileId, place)).ToDictionary(one => one.profileId, one => one.place, StringComparer.Ordinal);
    }

    // As many at a time as can begin to ask at once; what they leave free is taken up when they have come to the gate. More would be
    // kept from processes that have places for them.
    private int AtOnce => Math.Clamp(gate.Places / 2, 1, MostAtOnce);

    /// <summary>Works until all profiles are done, whoever does them.</summary>
    /// <param name="stop">Ends it; it is cancelled when nobody can go on.</param>
    /// <exception cref="AdsStoreException">The store failed.</exception>
    public async Task RunAsync(CancellationTokenSource stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var heart = Task.Run(() => LiveAsync(stop, over.Token), CancellationToken.None);
        var open = connections.Keys.ToHashSet(StringComparer.Ordinal);
        var tasks = new List<Task>();
        try
        {
            await ShareAsync(open, tasks, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Each says for itself how it ended, below.
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await over.CancelAsync().ConfigureAwait(false);
            await heart.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What failed in one of them is nobody's profile but the store's end.
        await Task.WhenAll(tasks).ConfigureAwait(false);
        await heart.ConfigureAwait(false);
        Collect(open);
        foreach (var profileId in open) await emit(Untouched(profileId, SyncStatus.Canceled)).ConfigureAwait(false);
    }

    private async Task ShareAsync(HashSet<string> open, List<Task> tasks, CancellationTokenSource stop)
    {
        var betweenLooks = Moment;
        while (true)
        {
            // In this order: who ceases to run has said before that it has ended.
            var busy = Busy();
            Collect(open);
            if (open.Count == 0) return;
            var most = gate.HasRoom ? AtOnce - line.Arriving : 0;
            var idle = most > 0 ? IdleOf(open, busy) : [];
            var pause = most > 0 ? Moment : ForRoom;
            if (idle.Count > 0)
            {
                var taken = await leases.TakeAsync(run, idle, most, inOrder: places is not null, stop.Token).ConfigureAwait(false);
                if (taken.Count > 0)
                {
                    await StartAsync(taken, tasks, stop).ConfigureAwait(false);
                    betweenLooks = Moment;
                    pause = ForRoom;
                }
                else
                {
                    // The others are somebody else's: they end, or their leases do.
                    pause = betweenLooks;
                    var hasLearnt = await LearnEndsAsync(open, idle, stop.Token).ConfigureAwait(false);
                    betweenLooks = hasLearnt ? Moment : Shorter(2 * betweenLooks, BetweenLooks);
                }
            }

            if (open.Count > 0) await WaitAsync(pause, stop.Token).ConfigureAwait(false);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private async Task StartAsync(IReadOnlyList<string> taken, List<Task> tasks, CancellationTokenSource stop)
    {
        // Somebody may have begun them: where they stood is where they go on.
        var earlier = (await leases.ReadProgressAsync(run, taken, stop.Token).ConfigureAwait(false)).ToDictionary(progress => progress.Scope);
        tasks.RemoveAll(task => task.IsCompletedSuccessfully);
        var begun = earlier.Values.Where(progress => progress.State != SyncState.Pending).Select(progress => progress.Scope.Owner).ToHashSet(StringComparer.Ordinal);
        foreach (var profileId in taken)
        {
            // Whoever had it before may have used up its budget a moment ago.
            if (begun.Contains(profileId)) limits.Drain(BucketKey.ForProfile(connections[profileId].Authority, profileId), connections[profileId].Name);
            var lost = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            lock (running) running[profileId] = lost;
            tasks.Add(SyncAsync(profileId, earlier, lost, stop));
        }
    }

    private async Task SyncAsync(string profileId, Dictionary<SyncScope, SyncProgress> earlier, CancellationTokenSource lost, CancellationTokenSource stop)
    {
        var isDone = false;
        using var turn = line.Enter();
        try
        {
            var result = await sync.RunAsync(connections[profileId], profileId, timezoneOf(profileId), earlier, turn, lost.Token).ConfigureAwait(false);
            if (result.Status == SyncStatus.Canceled) return;

            // A cancel from here on would leave a profile undone that is done.
            isDone = await leases.EndAsync(run, ProfileSync.EndOf(result), CancellationToken.None).ConfigureAwait(false);
            if (isDone) await emit(result).ConfigureAwait(false);
        }
        catch (LeaseLostException)
        {
            // Whoever has it now will end it.
        }
        catch
        {
            // The store or a defect: nobody can go on.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            ended.Writer.TryWrite((profileId, isDone));
            lock (running) running.Remove(profileId);
            lost.Dispose();
        }
    }

    // Without heartbeats every lease is lost: then nobody can go on.
    private async Task LiveAsync(CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        try
        {
            await BeatAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The work is over.
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(leases.Heartbeat, time, cancellationToken).ConfigureAwait(false);
            List<string> asked;
            lock (running) asked = [.. running.Keys];
            var held = await leases.RenewAsync(run, cancellationToken).ConfigureAwait(false);
            foreach (var profileId in asked.Where(id => !held.Contains(id))) Lose(profileId);
        }
    }

    private void Lose(string profileId)
    {
        lock (running)
        {
            if (running.TryGetValue(profileId, out var lost)) lost.Cancel();
        }
    }

    private void Collect(HashSet<string> open)
    {
        while (ended.Reader.TryRead(out var one))
        {
            if (one.IsDone) open.Remove(one.ProfileId);
        }
    }

    private HashSet<string> Busy()
    {
        lock (running) return [.. running.Keys];
    }

    // What nobody of this process works on.
    private List<string> IdleOf(HashSet<string> open, HashSet<string> busy)
    {
        var idle = open.Where(id => !busy.Contains(id));
        return places is null ? [.. idle] : [.. idle.OrderBy(id => places[id])];
    }

    private async Task<bool> LearnEndsAsync(HashSet<string> open, List<string> idle, CancellationToken cancellationToken)
    {
        var before = open.Count;
        foreach (var end in await leases.ReadEndsAsync(run, idle, cancellationToken).ConfigureAwait(false))
        {
            if (!open.Remove(end.ProfileId)) continue;
            await emit(Untouched(end.ProfileId, SyncStatus.Skipped) with
            {
                Rows = end.Outcome.Rows,
                Added = end.Outcome.Added,
                Changed = end.Outcome.Changed,
                Gone = end.Outcome.Gone,
            }).ConfigureAwait(false);
        }

        return open.Count < before;
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(pause, time, enough.Token);
        await Task.WhenAny(delay, ended.Reader.WaitToReadAsync(enough.Token).AsTask()).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private ProfileSyncResult Untouched(string profileId, SyncStatus status) =>
        new() { ProfileId = profileId, Connection = connections[profileId].Name, Status = status };
}
