namespace AmazonAds.Tests.Testing;

/// <summary>
/// A clock in the test's hand that can tell a wait (a delay, a limiter's wake-up) from a deadline (a token source
/// that cancels later). <see cref="RunAsync{T}"/> moves it from wait to wait until some work is done; deadlines that
/// lie on the way fire as they would.
/// </summary>
internal sealed class TestClock : TimeProvider
{
    // Only ever reached when a test has gone wrong: it turns a hang into a failure.
    private static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(30);

    // Work that still waits after so much of its own time goes round in circles.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private readonly ManualTimeProvider inner = new();
    private readonly Lock gate = new();
    private readonly Dictionary<WaitTimer, TimeSpan> waits = [];
    private readonly List<(int Count, TaskCompletionSource Signal)> crowds = [];
    private TaskCompletionSource armed = NewSignal();

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public TimeSpan Elapsed => inner.Elapsed;

    /// <summary>How many waits are under way.</summary>
    public int Waits
    {
        get
        {
            lock (gate) return waits.Count;
        }
    }

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public void Advance(TimeSpan by) => inner.Advance(by);

    public void Advance(double seconds) => inner.Advance(TimeSpan.FromSeconds(seconds));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource) return inner.CreateTimer(callback, state, dueTime, period);
        var timer = new WaitTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes as soon as something waits for this clock, or so many waits are under way.</summary>
    public Task WhenWaitingAsync(int count = 1)
    {
        lock (gate)
        {
            if (waits.Count >= count) return Task.CompletedTask;
            var signal = NewSignal();
            crowds.Add((count, signal));
            return signal.Task.WaitAsync(HangGuard);
        }
    }

    /// <summary>Moves from wait to wait until the work is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        await RunAsync((Task)work);
        return await work;
    }

    public async Task RunAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Signal()).WaitAsync(HangGuard);
            if (!work.IsCompleted) AdvanceToNextWait();
            if (inner.Elapsed > Longest) Assert.Fail($"The work does not end: {Longest} of the clock have gone by.");
        }

        await work;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task Signal()
    {
        lock (gate) return waits.Count > 0 ? Task.CompletedTask : armed.Task;
    }

    private void AdvanceToNextWait()
    {
        TimeSpan next;
        lock (gate)
        {
            if (waits.Count == 0) return;
            next = waits.Values.Min();
        }

        inner.Advance(next > inner.Elapsed ? next - inner.Elapsed : TimeSpan.Zero);
    }

    private void Note(WaitTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            if (dueTime < TimeSpan.Zero)
            {
                waits.Remove(timer);
                return;
            }

            waits[timer] = inner.Elapsed + dueTime;
            armed.TrySetResult();
            foreach (var crowd in crowds.Where(crowd => waits.Count >= crowd.Count)) crowd.Signal.TrySetResult();
        }
    }

    private void Forget(WaitTimer timer)
    {
        lock (gate)
        {
            waits.Remove(timer);
            if (waits.Count == 0 && armed.Task.IsCompleted) armed = NewSignal();
        }
    }

    private sealed class WaitTimer : ITimer
    {
        private readonly TestClock clock;
        private readonly ITimer timer;

        public WaitTimer(TestClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            timer = clock.inner.CreateTimer(
                _ =>
                {
                    clock.Forget(this);
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            if (dueTime < TimeSpan.Zero) clock.Forget(this);
            else if (changed) clock.Note(this, dueTime);
            return changed;
        }

        public void Dispose()
        {
            timer.Dispose();
            clock.Forget(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
