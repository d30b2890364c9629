using System.Threading.RateLimiting;
using AmazonAds.RateLimiting;

namespace AmazonAds.Products;

/// <summary>
/// The limiter of one credential: an average rate that holds over any stretch of time, calls of a person before those of
/// long lists, and each of these in the order of their coming. A 429 or 503 pauses it and lowers its rate; calm raises the
/// rate again. Thread-safe.
/// </summary>
public sealed class ProductLimiter : RateLimiter, IWakeable, IWaiterHome
{
    private readonly object gate = new();
    private readonly WakeUpQueue wakeUps;
    private readonly WakeUp wakeUp;
    private readonly CallWindow window;
    private WaiterQueue interactive;
    private WaiterQueue bulk;
    private ProductRateLimit settings;
    private long acquired;
    private long refused;
    private long throttled;
    private bool disposed;

    /// <summary>Creates a limiter that has let nothing through yet.</summary>
    /// <param name="settings">The ceiling.</param>
    /// <param name="wakeUps">Wakes its waiters and gives the time; shared, and not disposed with the limiter.</param>
    public ProductLimiter(ProductRateLimit settings, WakeUpQueue wakeUps)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(wakeUps);
        this.settings = settings;
        this.wakeUps = wakeUps;
        wakeUp = new WakeUp(this);
        window = new CallWindow(settings, wakeUps.Clock.Now);
    }

    /// <summary>The ceiling. See <see cref="Change"/>.</summary>
    public ProductRateLimit Settings => Look(() => settings);

    /// <summary>Calls per second that it lets through now; never above the ceiling.</summary>
    public double CurrentRate => Look(() => window.Rate);

    /// <summary>How long the pause still lasts that a 429 or 503 has imposed; zero when there is none.</summary>
    public TimeSpan PausedFor => MonotonicClock.Span(Look(() => window.PausedFor));

    /// <summary>How many calls wait.</summary>
    public int QueueLength => Look(() => interactive.Count + bulk.Count);

    /// <summary>How many answers of 429 or 503 it was told of.</summary>
    public long ThrottledCount => Look(() => throttled);

    /// <summary>Always null: a limiter that is forgotten would forget the calls that still count.</summary>
    public override TimeSpan? IdleDuration => null;

    /// <summary>Waits for a call's turn.</summary>
    /// <param name="priority">Who waits for it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<RateLimitLease> AcquireAsync(ProductCallPriority priority, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (gate)
        {
            if (TryTake(priority)) return new ValueTask<RateLimitLease>(NewTurn());
            waiter = new Waiter(this, weight: 1);
            if (priority == ProductCallPriority.Interactive) interactive.Add(waiter);
            else bulk.Add(waiter);
            waiter.CancelWith(cancellationToken);
        }

        Serve();
        return new ValueTask<RateLimitLease>(waiter.Task);
    }

    /// <summary>
    /// Gives back a turn that was not used, since others who share the credential, in another process, have made the call that
    /// it stood for. Whoever wants one afterwards stands in line again.
    /// </summary>
    /// <param name="wait">How long no turn comes; it lowers no rate.</param>
    public void GiveBack(TimeSpan wait)
    {
        lock (gate)
        {
            Now();
            window.GiveBack(wait.TotalSeconds);
            acquired--;
        }

        Serve();
    }

    /// <summary>Sets another ceiling. It holds at once, also for those who wait; a rate learnt below it is kept.</summary>
    /// <param name="limit">The ceiling.</param>
    public void Change(ProductRateLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        lock (gate)
        {
            Now();
            settings = limit;
            window.Change(limit);
        }

        Serve();
    }

    /// <summary>Reports that the API has answered 429 or 503: the limiter pauses, and its rate falls.</summary>
    /// <param name="retryAfter">The wait that the answer asks for, a floor that is never cut. Null pauses for one second.</param>
    /// <param name="sentAt">The <see cref="TimeProvider.GetTimestamp"/> at which the failed attempt was let through.</param>
    public void OnThrottled(TimeSpan? retryAfter, long sentAt)
    {
        lock (gate)
        {
            Now();
            window.Throttle((retryAfter ?? RateAdaptation.DefaultPause).TotalSeconds, wakeUps.Clock.At(sentAt));
            throttled++;
        }

        Serve();
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => Look(() => new RateLimiterStatistics
    {
        CurrentAvailablePermits = window.SecondsUntilFree > 0 ? 0 : 1,
        CurrentQueuedCount = interactive.Count + bulk.Count,
        TotalSuccessfulLeases = acquired,
        TotalFailedLeases = refused,
    });

    void IWakeable.WakeUp() => Serve();

    bool IWaiterHome.Forget(Waiter waiter)
    {
        bool forgotten;
        lock (gate) forgotten = interactive.Holds(waiter) ? interactive.Remove(waiter) : bulk.Remove(waiter);
        if (forgotten) Serve();
        return forgotten;
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        OneCall(permitCount);
        lock (gate)
        {
            if (TryTake(ProductCallPriority.Interactive)) return NewTurn();
            refused++;
            return new RefusedLease(MonotonicClock.Span(window.SecondsUntilFree));
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        OneCall(permitCount);
        return AcquireAsync(ProductCallPriority.Interactive, cancellationToken);
    }

    /// <summary>Fails all who wait with <see cref="ObjectDisposedException"/>, and all who come later.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Waiter? first;
            Waiter? second;
            lock (gate)
            {
                disposed = true;
                first = interactive.TakeAll();
                second = bulk.TakeAll();
                wakeUps.Remove(wakeUp);
            }

            Waiter.Complete(first, new ObjectDisposedException(nameof(ProductLimiter)));
            Waiter.Complete(second, new ObjectDisposedException(nameof(ProductLimiter)));
        }

        base.Dispose(disposing);
    }

    private static void OneCall(int permitCount) => ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);

    // Whoever comes passes those who wait only when all of them count for less.
    private bool TryTake(ProductCallPriority priority)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        Now();
        var isFirst = interactive.First is null && (priority == ProductCallPriority.Interactive || bulk.First is null);
        if (!isFirst || window.SecondsUntilFree > 0) return false;
        window.Take();
        acquired++;
        return true;
    }

    private void Serve()
    {
        Waiter? served = null;
        Waiter? stranded = null;
        lock (gate)
        {
            var now = Now();
            Waiter? last = null;
            while ((interactive.First ?? bulk.First) is { } waiter && window.SecondsUntilFree <= 0)
            {
                window.Take();
                acquired++;
                if (interactive.First is not null) interactive.Remove(waiter);
                else bulk.Remove(waiter);
                waiter.Lease = NewTurn();
                served ??= waiter;
                last = last is null ? waiter : last.Next = waiter;
            }

            var waits = (interactive.First ?? bulk.First) is not null;
            if (!waits) wakeUps.Remove(wakeUp);
            else if (!wakeUps.Set(wakeUp, now + window.SecondsUntilFree)) stranded = TakeAll();
        }

        Waiter.Complete(served, error: null);
        Waiter.Complete(stranded, new ObjectDisposedException(nameof(WakeUpQueue)));
    }

    private Waiter? TakeAll()
    {
        while (bulk.First is { } waiter)
        {
            bulk.Remove(waiter);
            interactive.Add(waiter);
        }

        return interactive.TakeAll();
    }

    private TurnLease NewTurn() => new(wakeUps.Clock.Time.GetTimestamp());

    private double Now()
    {
        var now = wakeUps.Clock.Now;
        window.MoveTo(now);
        return now;
    }

    private T Look<T>(Func<T> look)
    {
        lock (gate)
        {
            Now();
            return look();
        }
    }
}
