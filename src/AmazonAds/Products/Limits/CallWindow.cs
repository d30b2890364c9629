using AmazonAds.RateLimiting;

namespace AmazonAds.Products;

/// <summary>
/// The arithmetic of an average rate: no stretch of time of the period's length ever holds more calls than rate × period,
/// wherever it begins. A token bucket would not do: it lets a burst through and goes on earning during it. Knows no locks, no
/// waiters and no clock: every time is seconds on a clock of the caller's, and <see cref="MoveTo"/> comes first.
/// </summary>
internal sealed class CallWindow
{
    // The latest calls, the oldest overwritten first: as many as ever count.
    private double[] calls = [];
    private int next;
    private AdaptiveRate pace;
    private ProductRateLimit settings;
    private double seenAt;
    private double heldUntil = double.NegativeInfinity;

    public CallWindow(ProductRateLimit settings, double now)
    {
        this.settings = settings;
        pace = new AdaptiveRate(settings.RequestsPerSecond);
        seenAt = now;
        Change(settings);
    }

    /// <summary>Calls per second now; never above the ceiling.</summary>
    public double Rate => pace.Rate;

    public double PausedFor => Math.Max(0, pace.PausedUntil - seenAt);

    /// <summary>How many calls any window may hold at the present rate.</summary>
    private int Places => settings.CallsAt(pace.Rate);

    /// <summary>Seconds until a call may go; 0 when one may go now.</summary>
    public double SecondsUntilFree
    {
        get
        {
            var places = Places;
            var first = calls[(((next - places) % calls.Length) + calls.Length) % calls.Length];
            var wait = Math.Max(Math.Max(pace.PausedUntil, heldUntil), first + (places / pace.Rate)) - seenAt;
            return wait <= MonotonicClock.Grain ? 0 : wait;
        }
    }

    /// <summary>Moves on. The clock never runs backwards.</summary>
    public void MoveTo(double now)
    {
        if (now <= seenAt) return;
        seenAt = now;
        if (now > pace.PausedUntil) pace.MoveTo(now);
    }

    /// <summary>Notes a call that goes now.</summary>
    public void Take() => Note(seenAt);

    /// <summary>
    /// Gives back the turn that was taken last, since others have taken it, and holds the next one back. The call that it took
    /// the place of no longer counted.
    /// </summary>
    /// <param name="seconds">How long the next one is held back.</param>
    public void GiveBack(double seconds)
    {
        next = (next + calls.Length - 1) % calls.Length;
        calls[next] = double.NegativeInfinity;
        heldUntil = Math.Max(heldUntil, seenAt + seconds);
    }

    /// <summary>A 429 or 503: pauses and lowers the rate. One call tries the water after it, not a whole burst.</summary>
    public void Throttle(double pauseSeconds, double sentAt)
    {
        pace.Throttle(seenAt, pauseSeconds, sentAt);
        for (var place = 1; place < Places; place++) Note(pace.PausedUntil);
    }

    /// <summary>Sets another ceiling and period. The calls that went under the old ones still count.</summary>
    public void Change(ProductRateLimit settings)
    {
        this.settings = settings;
        pace.Change(settings.RequestsPerSecond);
        var places = settings.Burst;
        if (places <= calls.Length) return;

        var longer = new double[places];
        Array.Fill(longer, double.NegativeInfinity);
        for (var index = 0; index < calls.Length; index++)
            longer[places - calls.Length + index] = calls[(next + index) % calls.Length];
        calls = longer;
        next = 0;
    }

    private void Note(double at)
    {
        calls[next] = at;
        next = (next + 1) % calls.Length;
    }
}
