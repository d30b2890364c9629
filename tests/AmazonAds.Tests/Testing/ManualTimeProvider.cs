namespace AmazonAds.Tests.Testing;

/// <summary>
/// A clock in the test's hand. Time moves only by <see cref="Advance"/>, which fires the timers that come due on the
/// way, one after the other, each at its own moment and on the caller's thread. Thread-safe.
/// </summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private static readonly DateTimeOffset DefaultStart = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly HashSet<ManualTimer> armed = [];
    private readonly DateTimeOffset start;
    private long elapsed;
    private long sequence;
    private int created;

    public ManualTimeProvider()
        : this(DefaultStart)
    {
    }

    public ManualTimeProvider(DateTimeOffset start) => this.start = start.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How far the clock has been advanced.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Volatile.Read(ref elapsed));

    /// <summary>How many timers have been made, and how many are set to fire.</summary>
    public int TimersCreated => Volatile.Read(ref created);

    public int TimersArmed
    {
        get
        {
            lock (gate)
                return armed.Count;
        }
    }

    /// <summary>When the next timer fires, from now; null when none is set.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (gate)
                return Next() is { } timer ? TimeSpan.FromTicks(Math.Max(0, timer.Due - elapsed)) : null;
        }
    }

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Volatile.Read(ref elapsed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Interlocked.Increment(ref created);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = Volatile.Read(ref elapsed) + by.Ticks;
        while (TakeDue(end) is { } timer)
            timer.Fire();
    }

    /// <summary>Advances to the next timer and fires it; false when none is set.</summary>
    public bool AdvanceToNextTimer()
    {
        if (UntilNextTimer is not { } wait)
            return false;
        Advance(wait);
        return true;
    }

    // Moves the clock to the next timer due, or to the end when there is none before it.
    private ManualTimer? TakeDue(long end)
    {
        lock (gate)
        {
            var timer = Next();
            if (timer is null || timer.Due > end)
            {
                elapsed = Math.Max(elapsed, end);
                return null;
            }

            elapsed = Math.Max(elapsed, timer.Due);
            if (timer.Period > 0)
                Arm(timer, elapsed + timer.Period);
            else
                armed.Remove(timer);
            return timer;
        }
    }

    private ManualTimer? Next() => armed.MinBy(static timer => (timer.Due, timer.Sequence));

    private void Arm(ManualTimer timer, long due)
    {
        timer.Due = due;
        timer.Sequence = sequence++;
        armed.Add(timer);
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private bool disposed;

        public long Due { get; set; }

        public long Sequence { get; set; }

        public long Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (disposed)
                    return false;
                Period = period > TimeSpan.Zero ? period.Ticks : 0;
                if (dueTime < TimeSpan.Zero)
                    clock.armed.Remove(this);
                else
                    clock.Arm(this, clock.elapsed + dueTime.Ticks);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                clock.armed.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
