using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

public sealed class WakeUpQueueTests : IDisposable
{
    private readonly ManualTimeProvider time = new();
    private readonly WakeUpQueue queue;
    private readonly List<(int Name, double At)> woken = [];

    public WakeUpQueueTests() => queue = new WakeUpQueue(time);

    public void Dispose() => queue.Dispose();

    [Fact]
    public void Sleepers_wake_in_order_of_their_moments_and_never_before_them()
    {
        var random = new Random(7);
        var dues = Enumerable.Range(0, 500).Select(_ => random.NextDouble() * 10).ToArray();
        for (var i = 0; i < dues.Length; i++)
            queue.Set(Sleeper(i), dues[i]);
        while (time.AdvanceToNextTimer())
        {
        }

        Assert.Equal(500, woken.Count);
        Assert.Equal(Enumerable.Range(0, 500).OrderBy(i => dues[i]), woken.Select(one => one.Name));
        Assert.All(woken, one => Assert.InRange(one.At - dues[one.Name], -1e-9, 0.00101));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void Moved_and_removed_sleepers_leave_nothing_behind()
    {
        var sleepers = Enumerable.Range(0, 200).Select(Sleeper).ToArray();
        foreach (var sleeper in sleepers)
            queue.Set(sleeper, 5);
        var random = new Random(3);
        for (var i = 0; i < 200; i += 2)
            queue.Set(sleepers[i], random.NextDouble() * 20);
        for (var i = 1; i < 200; i += 2)
            queue.Remove(sleepers[i]);
        queue.Remove(sleepers[1]);

        Assert.Equal(100, queue.Count);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(100, woken.Count);
        Assert.Equal(woken.Select(one => one.At).Order(), woken.Select(one => one.At));
        Assert.All(woken, one => Assert.Equal(0, one.Name % 2));
    }

    [Fact]
    public void A_sleeper_may_lie_down_again_while_being_woken()
    {
        WakeUp? again = null;
        again = new WakeUp(new Callback(() =>
        {
            woken.Add((0, queue.Clock.Now));
            if (woken.Count < 3)
                queue.Set(again!, queue.Clock.Now + 1);
        }));
        queue.Set(again, 1);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([1.0, 2.0, 3.0], woken.Select(one => one.At));
    }

    [Fact]
    public void A_timer_that_fires_too_early_is_set_again()
    {
        using var hasty = new WakeUpQueue(new HastyTimeProvider(time));
        hasty.Set(new WakeUp(new Callback(() => woken.Add((0, hasty.Clock.Now)))), 1);
        for (var i = 0; i < 1000 && woken.Count == 0; i++)
            time.AdvanceToNextTimer();

        var (_, at) = Assert.Single(woken);
        Assert.InRange(at, 1, 1.002);
    }

    [Fact]
    public void A_moment_years_away_is_kept()
    {
        queue.Set(Sleeper(0), TimeSpan.FromDays(3650).TotalSeconds);
        time.Advance(TimeSpan.FromDays(3649));
        Assert.Empty(woken);
        time.Advance(TimeSpan.FromDays(1.01));
        Assert.Single(woken);
    }

    private WakeUp Sleeper(int name) => new(new Callback(() => woken.Add((name, queue.Clock.Now))));

    private sealed class Callback(Action action) : IWakeable
    {
        public void WakeUp() => action();
    }

    /// <summary>Its timers fire when half of the time asked for is over, as coarse clocks make them.</summary>
    private sealed class HastyTimeProvider(TimeProvider inner) : TimeProvider
    {
        public override long TimestampFrequency => inner.TimestampFrequency;

        public override long GetTimestamp() => inner.GetTimestamp();

        public override ITimer CreateTimer(
            TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new HastyTimer(inner.CreateTimer(callback, state, dueTime, period));
    }

    private sealed class HastyTimer(ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            inner.Change(dueTime > TimeSpan.FromMilliseconds(1) ? dueTime / 2 : dueTime, period);

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
