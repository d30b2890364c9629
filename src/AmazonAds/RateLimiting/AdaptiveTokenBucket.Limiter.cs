using System.Threading.RateLimiting;

namespace AmazonAds.RateLimiting;

/// <content>The contract of .NET's limiters.</content>
public sealed partial class AdaptiveTokenBucket
{
    /// <summary>
    /// How long the bucket has been full with nobody waiting, no pause, and its rate at the ceiling; null while any of
    /// these is not so. A manager may then drop it without losing anything it has learnt.
    /// </summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
                return IdleFor() is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics()
    {
        lock (gate)
        {
            Now();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = balance.Paused ? 0 : (long)Math.Max(0, balance.Tokens + 1e-6),
                CurrentQueuedCount = waiters.Weight,
                TotalSuccessfulLeases = acquired,
                TotalFailedLeases = refused,
            };
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            if (!retired)
            {
                if (TryTake(permitCount))
                    return GrantedLease.Instance;
                refused++;
                return new RefusedLease(MonotonicClock.Span(balance.SecondsUntil(permitCount, waiters.Weight)));
            }
        }

        return home!.Successor().AttemptAcquire(permitCount);
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount, CancellationToken cancellationToken)
    {
        Waiter? waiter = null;
        var first = false;
        lock (gate)
        {
            if (!retired)
            {
                if (TryTake(permitCount))
                    return new ValueTask<RateLimitLease>(GrantedLease.Instance);
                first = waiters.First is null;
                waiter = new Waiter(this, permitCount);
                waiters.Add(waiter);
                waiter.CancelWith(cancellationToken);
            }
        }

        if (waiter is null)
            return home!.Successor().AcquireAsync(permitCount, cancellationToken);
        if (first)
            Serve();
        return new ValueTask<RateLimitLease>(waiter.Task);
    }

    /// <summary>Fails all who wait with <see cref="ObjectDisposedException"/>, and all who come later.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Waiter? all;
            lock (gate)
            {
                disposed = true;
                all = waiters.TakeAll();
                Arm(0);
            }

            Waiter.Complete(all, new ObjectDisposedException(nameof(AdaptiveTokenBucket)));
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(disposing: true);
        return base.DisposeAsyncCore();
    }

    private bool TryTake(int weight)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        Now();
        if (waiters.First is not null || !balance.CanTake(weight))
            return false;
        balance.Take(weight);
        acquired++;
        return true;
    }
}
