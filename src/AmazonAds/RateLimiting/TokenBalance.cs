using System.Runtime.InteropServices;

namespace AmazonAds.RateLimiting;

/// <summary>
/// The arithmetic of one adaptive token bucket: what it holds, what it earns, when it pauses. Knows no locks, no
/// waiters and no clock: every time is seconds on a clock of the caller's, and <see cref="MoveTo"/> comes first.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct TokenBalance
{
    // Forgives rounding, so that a waiter woken on time is served; the balance stays exact, so nothing adds up.
    private const double Tolerance = 1e-6;

    private double seenAt;
    private double pausedUntil;
    private double fullSince;
    private double throttledRate;
    private double climbSeconds;
    private double calmSince;
    private double loweredAt;

    public TokenBalance(RateLimitSettings settings, double now)
    {
        Settings = settings;
        Tokens = settings.Burst;
        Rate = settings.RequestsPerSecond;
        seenAt = fullSince = now;
        pausedUntil = loweredAt = double.NegativeInfinity;
    }

    /// <summary>The ceiling.</summary>
    public RateLimitSettings Settings { get; private set; }

    /// <summary>Tokens held; below zero while a weight above the burst is being paid off.</summary>
    public double Tokens { get; private set; }

    /// <summary>Tokens earned per second as of the last look.</summary>
    public double Rate { get; private set; }

    public readonly bool AtCeiling => throttledRate == 0;

    public readonly bool Paused => PausedFor > MonotonicClock.Grain;

    public readonly double PausedFor => Math.Max(0, pausedUntil - seenAt);

    /// <summary>Seconds for which nothing has been missing; null while something is.</summary>
    public readonly double? IdleFor =>
        AtCeiling && !Paused && Tokens >= Settings.Burst ? seenAt - fullSince : null;

    /// <summary>
    /// Earns what is due. What came since the last look is reckoned at the rate of that look: rates only rise between
    /// looks, so this errs on the careful side and makes <see cref="SecondsUntil"/> exact.
    /// </summary>
    public void MoveTo(double now)
    {
        if (now <= seenAt)
            return;
        if (seenAt < pausedUntil)
        {
            // A pause must not save up a burst: one call tries the water first.
            Earn(Math.Min(now, pausedUntil), 1);
            if (seenAt >= now)
                return;
        }

        Earn(now, Settings.Burst);
        if (!AtCeiling)
            FollowCeiling(RateAdaptation.RateAfter(now - calmSince, throttledRate, climbSeconds));
    }

    public readonly bool CanTake(int weight) => !Paused && Tokens + Tolerance + (Rate * MonotonicClock.Grain) >= Needed(weight);

    public void Take(int weight) => Tokens -= weight;

    /// <summary>Seconds until so many weights, one after the other, the last needing what it needs, can be taken.</summary>
    public readonly double SecondsUntil(int weight, long before = 0)
    {
        var missing = Needed(weight) + before - Tokens;
        if (!Paused)
            return Math.Max(0, missing) / Rate;
        var earnedInPause = Math.Clamp(1 - Tokens, 0, PausedFor * Rate);
        return PausedFor + (Math.Max(0, missing - earnedInPause) / Rate);
    }

    /// <summary>A 429: pauses, and lowers the rate unless the attempt was admitted before the last lowering.</summary>
    public void Throttle(double now, double pauseSeconds, double sentAt)
    {
        if (!Paused)
            Tokens = Math.Min(Tokens, 0);
        var end = Math.Max(pausedUntil, now + Math.Max(0, pauseSeconds));
        calmSince += end - Math.Max(pausedUntil, now);
        pausedUntil = end;
        if (sentAt <= loweredAt)
            return;

        throttledRate = RateAdaptation.Throttled(Rate, Settings.RequestsPerSecond);
        climbSeconds = RateAdaptation.ClimbSeconds(throttledRate, end - now);
        loweredAt = now;
        calmSince = end;
        FollowCeiling(RateAdaptation.RateAfter(0, throttledRate, climbSeconds));
    }

    /// <summary>Sets another ceiling. What was learnt below it is kept.</summary>
    public void Change(RateLimitSettings settings)
    {
        Settings = settings;
        if (Tokens > settings.Burst)
        {
            Tokens = settings.Burst;
            fullSince = seenAt;
        }

        FollowCeiling(AtCeiling ? settings.RequestsPerSecond : Rate);
    }

    // A weight above the burst waits for a full bucket; nothing at all waits for one token.
    private readonly double Needed(int weight) => Math.Clamp(weight, 1, Settings.Burst);

    private void Earn(double until, double cap)
    {
        var held = Tokens;
        var earned = held + ((until - seenAt) * Rate);
        if (earned < cap)
            Tokens = earned;
        else if (held < cap)
        {
            Tokens = cap;
            fullSince = seenAt + ((cap - held) / Rate);
        }

        seenAt = until;
    }

    private void FollowCeiling(double rate)
    {
        var ceiling = Settings.RequestsPerSecond;
        Rate = Math.Min(rate, ceiling);
        if (rate >= ceiling)
            throttledRate = 0;
    }
}
