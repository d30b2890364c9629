namespace AmazonAds.Diagnostics;

/// <summary>Adds up calls; lock-free.</summary>
internal sealed class CallCounter
{
    private long calls;
    private long failed;
    private long attempts;
    private long retries;
    private long throttled;
    private long ticks;
    private long longest;

    public void Attempt() => Interlocked.Increment(ref attempts);

    public void Retry() => Interlocked.Increment(ref retries);

    public void Throttle() => Interlocked.Increment(ref throttled);

    public void End(TimeSpan elapsed, bool success)
    {
        Interlocked.Increment(ref calls);
        if (!success) Interlocked.Increment(ref failed);
        Interlocked.Add(ref ticks, elapsed.Ticks);
        var seen = Volatile.Read(ref longest);
        while (elapsed.Ticks > seen)
        {
            var before = Interlocked.CompareExchange(ref longest, elapsed.Ticks, seen);
            if (before == seen) break;
            seen = before;
        }
    }

    public CallMetric Read(string name) => new(
        name,
        Volatile.Read(ref calls),
        Volatile.Read(ref failed),
        Volatile.Read(ref attempts),
        Volatile.Read(ref retries),
        Volatile.Read(ref throttled),
        TimeSpan.FromTicks(Volatile.Read(ref ticks)),
        TimeSpan.FromTicks(Volatile.Read(ref longest)));
}
