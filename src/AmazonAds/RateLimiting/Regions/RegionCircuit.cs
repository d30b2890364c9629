namespace AmazonAds.RateLimiting.Regions;

/// <summary>
/// Keeps requests from a region that is down. Open, it lets one request through at a time, 2, 4, 8, 16 and then every 30
/// seconds after the last one failed; the others wait in order of arrival until one was answered.
/// </summary>
internal sealed class RegionCircuit : IWakeable, IWaiterHome, IDisposable
{
    private readonly object gate = new();
    private readonly WakeUpQueue wakeUps;
    private readonly WakeUp wakeUp;
    private readonly Action<Outage?, Outage?> changed;
    private WaiterQueue waiters;
    private Outage? outage;
    private Waiter? chosen;
    private double changedAt = double.NegativeInfinity;
    private bool isProbing;
    private bool disposed;

    /// <param name="wakeUps">Gives the time and wakes for the next probe.</param>
    /// <param name="changed">Told, outside the lock, what was and what is now.</param>
    public RegionCircuit(WakeUpQueue wakeUps, Action<Outage?, Outage?> changed)
    {
        this.wakeUps = wakeUps;
        this.changed = changed;
        wakeUp = new WakeUp(this);
    }

    /// <summary>What is wrong; null while the circuit is closed. One volatile read.</summary>
    public Outage? Outage => Volatile.Read(ref outage);

    /// <summary>Whether a request sent then tells something new: what was under way when the circuit last changed does not.</summary>
    /// <param name="sentAt">Seconds on the set's clock.</param>
    public bool IsNews(double sentAt) => sentAt > Volatile.Read(ref changedAt);

    /// <summary>How many calls wait for the region.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return waiters.Count;
        }
    }

    /// <summary>Seconds until the next probe may go; zero when it may go now or is under way.</summary>
    public double SecondsToProbe => Outage is { } down ? Math.Max(0, down.NextProbeAt - wakeUps.Clock.Now) : 0;

    /// <summary>Waits until the region is up again (null) or the caller is to try it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<RegionProbe?> WaitAsync(CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (outage is null) return null;
            waiter = new Waiter(this, 1);
            waiters.Add(waiter);
            waiter.CancelWith(cancellationToken);
        }

        Choose();
        using var _ = await waiter.Task.ConfigureAwait(false);
        return Interlocked.CompareExchange(ref chosen, null, waiter) == waiter ? new RegionProbe(this) : null;
    }

    /// <summary>The region is down.</summary>
    /// <param name="since">Since when.</param>
    /// <param name="reason">How the last request failed.</param>
    public void Open(DateTimeOffset since, string reason)
    {
        Outage now;
        lock (gate)
        {
            if (outage is not null || disposed) return;
            now = new Outage(since, reason, 0, wakeUps.Clock.Now + RegionLaw.SecondsToProbe(0));
            Volatile.Write(ref outage, now);
            Volatile.Write(ref changedAt, wakeUps.Clock.Now);
            wakeUps.Set(wakeUp, now.NextProbeAt);
        }

        changed(null, now);
    }

    public void Close()
    {
        Outage? before;
        Waiter? all;
        lock (gate)
        {
            before = outage;
            Volatile.Write(ref outage, null);
            Volatile.Write(ref changedAt, wakeUps.Clock.Now);
            isProbing = false;
            wakeUps.Remove(wakeUp);
            all = waiters.TakeAll();
        }

        if (before is not null) changed(before, null);
        Waiter.Complete(all, error: null);
    }

    public void Prolong(string reason)
    {
        Outage? before;
        Outage? now = null;
        lock (gate)
        {
            before = outage;
            isProbing = false;
            if (before is not null && !disposed)
            {
                var failed = before.FailedProbes + 1;
                now = before with { Reason = reason, FailedProbes = failed, NextProbeAt = wakeUps.Clock.Now + RegionLaw.SecondsToProbe(failed) };
                Volatile.Write(ref outage, now);
                wakeUps.Set(wakeUp, now.NextProbeAt);
            }
        }

        if (now is not null) changed(before, now);
    }

    /// <summary>The probe came to nothing, for instance because it was cancelled.</summary>
    public void PassOn()
    {
        lock (gate) isProbing = false;
        Choose();
    }

    void IWakeable.WakeUp() => Choose();

    bool IWaiterHome.Forget(Waiter waiter)
    {
        lock (gate) return waiters.Remove(waiter);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Waiter? all;
        lock (gate)
        {
            disposed = true;
            wakeUps.Remove(wakeUp);
            all = waiters.TakeAll();
        }

        Waiter.Complete(all, new ObjectDisposedException(nameof(RegionCircuit)));
    }

    private void Choose()
    {
        Waiter? next;
        lock (gate)
        {
            next = waiters.First;
            if (next is null || outage is null || isProbing || disposed) return;
            if (wakeUps.Clock.Now + MonotonicClock.Grain < outage.NextProbeAt)
            {
                wakeUps.Set(wakeUp, outage.NextProbeAt);
                return;
            }

            waiters.Remove(next);
            isProbing = true;
            Volatile.Write(ref chosen, next);
        }

        Waiter.Complete(next, error: null);
    }
}
