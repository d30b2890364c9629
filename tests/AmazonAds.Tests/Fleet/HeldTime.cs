namespace AmazonAds.Tests.Fleet;

/// <summary>The machine's time, whose timers can be held: who waits then waits until they are let go.</summary>
internal sealed class HeldTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ITimer> held = [];
    private readonly TaskCompletionSource waited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool holds;

    /// <summary>Ends when somebody waits while timers are held.</summary>
    public Task Waited => waited.Task;

    /// <summary>Holds what is set from now on.</summary>
    public void Hold()
    {
        lock (gate) holds = true;
    }

    /// <summary>Lets go of it, all at once.</summary>
    public void LetGo()
    {
        lock (gate)
        {
            holds = false;
            foreach (var timer in held) timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            held.Clear();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (!holds) return base.CreateTimer(callback, state, dueTime, period);
            var timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            held.Add(timer);
            waited.TrySetResult();
            return timer;
        }
    }
}
