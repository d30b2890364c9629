using System.Threading.RateLimiting;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.RateLimiting;

/// <summary>
/// A token bucket that serves in order of arrival and finds by itself the rate that the API bears: a 429 pauses it
/// and lowers its rate, calm raises the rate again up to the ceiling of its <see cref="Settings"/>.
/// </summary>
/// <remarks>
/// A call of weight n takes n permits; one above the burst waits for a full bucket and leaves it in debt, so that the
/// average rate holds. Time is monotonic. The bucket has no timer and never expires: a <see cref="WakeUpQueue"/>
/// serves any number of them, and all else is reckoned when somebody asks. Thread-safe.
/// </remarks>
public sealed partial class AdaptiveTokenBucket : RateLimiter, IWakeable, IWaiterHome
{
    private readonly object gate = new();
    private readonly WakeUpQueue wakeUps;
    private readonly IBucketHome? home;
    private TokenBalance balance;
    private WaiterQueue waiters;
    private WakeUp? wakeUp;
    private long acquired;
    private long refused;
    private long throttled;
    private bool retired;
    private bool disposed;

    /// <summary>Creates a full bucket whose rate is the ceiling.</summary>
    /// <param name="settings">The ceiling.</param>
    /// <param name="wakeUps">Wakes its waiters and gives the time; shared, and not disposed with the bucket.</param>
    public AdaptiveTokenBucket(RateLimitSettings settings, WakeUpQueue wakeUps)
        : this(settings, wakeUps, home: null)
    {
    }

    internal AdaptiveTokenBucket(RateLimitSettings settings, WakeUpQueue wakeUps, IBucketHome? home)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(wakeUps);
        this.wakeUps = wakeUps;
        this.home = home;
        balance = new TokenBalance(settings, wakeUps.Clock.Now);
    }

    /// <summary>The ceiling. See <see cref="Change"/>.</summary>
    public RateLimitSettings Settings => Look().Settings;

    /// <summary>Requests of weight 1 per second that it lets through now; never above the ceiling.</summary>
    public double CurrentRate => Look().Rate;

    /// <summary>Permits at hand; below zero while a weight above the burst is being paid off.</summary>
    public double Tokens => Look().Tokens;

    /// <summary>How long the pause still lasts that a 429 has imposed; zero when there is none.</summary>
    public TimeSpan PausedFor => MonotonicClock.Span(Look().PausedFor);

    /// <summary>How many calls wait.</summary>
    public int QueueLength
    {
        get
        {
            lock (gate)
                return waiters.Count;
        }
    }

    /// <summary>How many 429s it has been told of.</summary>
    public long ThrottledCount
    {
        get
        {
            lock (gate)
                return throttled;
        }
    }

    /// <summary>Where its profile was counted last among those of its region.</summary>
    internal ProfileMark Mark { get; } = new();

    // Read without the lock: whoever misses it by a hair is handed on when it takes the lock.
    internal bool Retired => Volatile.Read(ref retired);

    /// <summary>Sets another ceiling. It holds at once, also for those who wait; a rate learnt below it is kept.</summary>
    public void Change(RateLimitSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        bool mine;
        lock (gate)
        {
            mine = !retired;
            if (mine)
            {
                Now();
                balance.Change(settings);
            }
        }

        if (mine)
            Serve();
        else
            home!.Successor().Change(settings);
    }

    /// <summary>Takes away what is saved up: the next call waits until it is earned.</summary>
    public void Drain()
    {
        bool mine;
        lock (gate)
        {
            mine = !retired;
            if (mine)
            {
                Now();
                balance.Drain();
            }
        }

        if (mine)
            Serve();
        else
            home!.Successor().Drain();
    }

    /// <summary>Reports that the API has answered 429: the bucket pauses, and its rate falls to 0.85 of what it was.</summary>
    /// <param name="retryAfter">The answer's Retry-After, a floor that is never cut. Null pauses for one second.</param>
    /// <param name="sentAt">
    /// The <see cref="TimeProvider.GetTimestamp"/> at which the failed attempt was let through. One let through before
    /// the rate last fell says nothing new about it: it prolongs the pause and leaves the rate alone. The rate never
    /// falls below 0.1 per second, or below the ceiling where that is less.
    /// </param>
    public void OnThrottled(TimeSpan? retryAfter, long sentAt)
    {
        var pause = (retryAfter ?? RateAdaptation.DefaultPause).TotalSeconds;
        var sent = wakeUps.Clock.At(sentAt);
        bool mine;
        lock (gate)
        {
            mine = !retired;
            if (mine)
            {
                balance.Throttle(Now(), pause, sent);
                throttled++;
            }
        }

        if (mine)
            Serve();
        else
            home!.Successor().OnThrottled(retryAfter, sentAt);
    }

    void IWakeable.WakeUp() => Serve();

    /// <summary>Lets go of the bucket if it has been idle for so long: from then on its successor does its work.</summary>
    internal bool TryRetire(double idleSeconds)
    {
        lock (gate)
            return retired = retired || IdleFor() >= idleSeconds;
    }

    bool IWaiterHome.Forget(Waiter waiter)
    {
        bool wasFirst;
        lock (gate)
        {
            wasFirst = waiters.First == waiter;
            if (!waiters.Remove(waiter))
                return false;
        }

        if (wasFirst)
            Serve();
        return true;
    }

    internal RateLimitState Describe(BucketKey key, string connection)
    {
        lock (gate)
        {
            Now();
            return new RateLimitState
            {
                Key = key,
                Connection = connection,
                Settings = balance.Settings,
                CurrentRate = balance.Rate,
                Tokens = balance.Tokens,
                PausedFor = MonotonicClock.Span(balance.PausedFor),
                QueueLength = waiters.Count,
                AcquiredCount = acquired,
                ThrottledCount = throttled,
            };
        }
    }

    // Serves whoever can be served and arranges to be woken for the next.
    private void Serve()
    {
        Waiter? served = null;
        Waiter? stranded = null;
        lock (gate)
        {
            var now = Now();
            Waiter? last = null;
            while (waiters.First is { } next && balance.CanTake(next.Weight))
            {
                balance.Take(next.Weight);
                acquired++;
                waiters.Remove(next);
                served ??= next;
                last = last is null ? next : last.Next = next;
            }

            if (!Arm(now))
                stranded = waiters.TakeAll();
        }

        Waiter.Complete(served, error: null);
        Waiter.Complete(stranded, new ObjectDisposedException(nameof(WakeUpQueue)));
    }

    // Brings the balance up to date; under the lock.
    private double Now()
    {
        var now = wakeUps.Clock.Now;
        balance.MoveTo(now);
        return now;
    }

    private bool Arm(double now)
    {
        if (waiters.First is { } next)
            return wakeUps.Set(wakeUp ??= new WakeUp(this), now + balance.SecondsUntil(next.Weight));
        if (wakeUp is not null)
            wakeUps.Remove(wakeUp);
        return true;
    }

    private double? IdleFor()
    {
        Now();
        return waiters.First is null ? balance.IdleFor : null;
    }

    private TokenBalance Look()
    {
        lock (gate)
        {
            Now();
            return balance;
        }
    }
}
