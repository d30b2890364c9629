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
    private double fullSince;
    private AdaptiveRate pace;

    public TokenBalance(RateLimitSettings settings, double now)
    {
        Settings = settings;
        Tokens = settings.Burst;
        pace = new AdaptiveRate(settings.RequestsPerSecond);
        seenAt = fullSince = now;
    }

    /// <summary>The ceiling.</summary>
    public RateLimitSettings Settings { get; private set; }

    /// <summary>Tokens held; below zero while a weight above the burst is being paid off.</summary>
    public double Tokens { get; private set; }

    /// <summary>Tokens earned per second as of the last look.</summary>
    public readonly double Rate => pace.Rate;

    public readonly bool AtCeiling => pace.AtCeiling;

    public readonly bool Paused => PausedFor > MonotonicClock.Grain;

    public readonly double PausedFor => Math.Max(0, pace.PausedUntil - seenAt);

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
        if (seenAt < pace.PausedUntil)
        {
            // A pause must not save up a burst: one call tries the water first.
            Earn(Math.Min(now, pace.PausedUntil), 1);
            if (seenAt >= now)
                return;
        }

        Earn(now, Settings.Burst);
        pace.MoveTo(now);
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
        pace.Throttle(now, pauseSeconds, sentAt);
    }

    /// <summary>Takes away what is saved up.</summary>
    public void Drain() => Tokens = Math.Min(Tokens, 0);

    /// <summary>Sets another ceiling. What was learnt below it is kept.</summary>
    public void Change(RateLimitSettings settings)
    {
        Settings = settings;
        if (Tokens > settings.Burst)
        {
            Tokens = settings.Burst;
            fullSince = seenAt;
        }

        pace.Change(settings.RequestsPerSecond);
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
}
