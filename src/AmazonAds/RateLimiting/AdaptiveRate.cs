using System.Runtime.InteropServices;

namespace AmazonAds.RateLimiting;

/// <summary>
/// A rate that a 429 pauses and lowers and that calm raises again up to a ceiling, as <see cref="RateAdaptation"/> says. Every
/// time is seconds on a clock of the caller's.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct AdaptiveRate
{
    private double throttledRate;
    private double climbSeconds;
    private double calmSince;
    private double loweredAt;

    public AdaptiveRate(double ceiling)
    {
        Ceiling = Rate = ceiling;
        PausedUntil = loweredAt = double.NegativeInfinity;
    }

    /// <summary>What it never exceeds.</summary>
    public double Ceiling { get; private set; }

    /// <summary>Per second, as of the last look.</summary>
    public double Rate { get; private set; }

    /// <summary>When the last pause ends.</summary>
    public double PausedUntil { get; private set; }

    public readonly bool AtCeiling => throttledRate == 0;

    /// <summary>Climbs as far as the calm until now allows.</summary>
    public void MoveTo(double now)
    {
        if (!AtCeiling)
            Follow(RateAdaptation.RateAfter(now - calmSince, throttledRate, climbSeconds));
    }

    /// <summary>A 429: pauses, and lowers the rate unless the attempt was admitted before the last lowering.</summary>
    public void Throttle(double now, double pauseSeconds, double sentAt)
    {
        var end = Math.Max(PausedUntil, now + Math.Max(0, pauseSeconds));
        calmSince += end - Math.Max(PausedUntil, now);
        PausedUntil = end;
        if (sentAt <= loweredAt)
            return;

        throttledRate = RateAdaptation.Throttled(Rate, Ceiling);
        climbSeconds = RateAdaptation.ClimbSeconds(throttledRate, end - now);
        loweredAt = now;
        calmSince = end;
        Follow(RateAdaptation.RateAfter(0, throttledRate, climbSeconds));
    }

    /// <summary>Sets another ceiling. What was learnt below it is kept.</summary>
    public void Change(double ceiling)
    {
        var rate = AtCeiling ? ceiling : Rate;
        Ceiling = ceiling;
        Follow(rate);
    }

    private void Follow(double rate)
    {
        Rate = Math.Min(rate, Ceiling);
        if (rate >= Ceiling)
            throttledRate = 0;
    }
}
