namespace AmazonAds.RateLimiting;

/// <summary>
/// One queue of moments and one timer for any number of token buckets. Its lock is taken last and never held while
/// anything is woken.
/// </summary>
public sealed class WakeUpQueue : IDisposable
{
    // Timers of the runtime cut a due time down to whole milliseconds; rounding up keeps them from firing early and
    // being set again at once. They bear no more than 49 days.
    private const double TimerResolution = 0.001;
    private const double LongestTimer = 86_400;

    private readonly object gate = new();
    private readonly WakeUpHeap heap = new();
    private readonly List<WakeUp> ripe = [];
    private readonly ITimer timer;
    private double armedFor = double.PositiveInfinity;
    private bool waking;
    private bool disposed;

    /// <summary>Creates a queue that runs by <paramref name="time"/>'s timestamps and one timer of its.</summary>
    public WakeUpQueue(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        Clock = new MonotonicClock(time);

        // The timer outlives whoever happens to make the queue: it must not carry that caller's ambient state.
        var flow = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        try
        {
            timer = time.CreateTimer(
                static queue => ((WakeUpQueue)queue!).WakeRipe(),
                this,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }
        finally
        {
            flow?.Undo();
        }
    }

    /// <summary>How many buckets wait to be woken.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return heap.Count;
        }
    }

    internal MonotonicClock Clock { get; }

    /// <summary>Stops the timer. Buckets that still have waiters fail them with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        var left = new List<WakeUp>();
        lock (gate)
        {
            disposed = true;
            while (heap.Earliest is { } entry)
            {
                heap.Remove(entry);
                left.Add(entry);
            }
        }

        timer.Dispose();
        left.ForEach(static entry => entry.Target.WakeUp());
    }

    /// <summary>Sets or moves a wake-up; false when this queue is disposed and will wake nobody.</summary>
    internal bool Set(WakeUp entry, double due)
    {
        lock (gate)
        {
            if (disposed)
                return false;
            heap.Set(entry, due);
            Arm();
            return true;
        }
    }

    internal void Remove(WakeUp entry)
    {
        // The timer stays as it is: at worst it fires once for nothing.
        lock (gate)
            heap.Remove(entry);
    }

    private void WakeRipe()
    {
        lock (gate)
        {
            // Whoever is at it already looks once more before leaving.
            if (waking || disposed)
                return;
            waking = true;
        }

        while (TakeRipe())
        {
            foreach (var entry in ripe)
                entry.Target.WakeUp();
        }
    }

    // Only the one thread that set `waking` gets here, so `ripe` is its own.
    private bool TakeRipe()
    {
        ripe.Clear();
        lock (gate)
        {
            var now = Clock.Now + MonotonicClock.Grain;
            while (heap.Earliest is { } entry && entry.Due <= now)
            {
                heap.Remove(entry);
                ripe.Add(entry);
            }

            if (ripe.Count > 0 && !disposed)
                return true;
            waking = false;
            armedFor = double.PositiveInfinity;
            Arm();
            return false;
        }
    }

    private void Arm()
    {
        if (waking || disposed || heap.Earliest is not { } next || next.Due >= armedFor)
            return;
        armedFor = next.Due;
        var wait = Math.Clamp(next.Due - Clock.Now, TimerResolution, LongestTimer);
        timer.Change(
            TimeSpan.FromMilliseconds(Math.Ceiling((wait / TimerResolution) - 1e-6)), Timeout.InfiniteTimeSpan);
    }
}
