namespace AmazonAds.RateLimiting.Regions;

/// <summary>What a region has answered in a few seconds. Counted without a lock.</summary>
/// <param name="number">Which window it is; 1 or more.</param>
/// <param name="startedAt">Seconds on the set's clock.</param>
internal sealed class RegionWindow(long number, double startedAt)
{
    private long taken;
    private long failed;
    private int profiles;
    private int throttledProfiles;
    private int failingProfiles;
    private double failingSince = double.PositiveInfinity;

    public long Number => number;

    public double StartedAt => startedAt;

    /// <summary>Requests that got an answer, neither 429 nor a fault.</summary>
    public long Taken => Volatile.Read(ref taken);

    public bool IsOver(double now) => now >= startedAt + RegionLaw.WindowSeconds;

    public void Take(ProfileMark? mark)
    {
        Interlocked.Increment(ref taken);
        Note(mark);
    }

    /// <summary>A 429. Whether the region's profiles are throttled as a crowd.</summary>
    public bool Throttle(ProfileMark mark)
    {
        Note(mark);
        if (mark.FirstThrottled(number)) Interlocked.Increment(ref throttledProfiles);
        return RegionLaw.IsCrowd(Volatile.Read(ref profiles), Volatile.Read(ref throttledProfiles));
    }

    /// <summary>A fault of a request sent at that moment. Whether the region is down.</summary>
    public bool Fail(ProfileMark? mark, double sentAt, double now)
    {
        Note(mark);
        if (mark is not null && mark.FirstFailed(number)) Interlocked.Increment(ref failingProfiles);
        var since = Volatile.Read(ref failingSince);
        while (sentAt < since)
        {
            var before = Interlocked.CompareExchange(ref failingSince, sentAt, since);
            if (before.Equals(since)) break;
            since = before;
        }

        var failures = Interlocked.Increment(ref failed);
        return RegionLaw.IsDown(Taken, failures, Volatile.Read(ref failingProfiles), now - Volatile.Read(ref failingSince));
    }

    /// <summary>When the oldest request that failed was sent.</summary>
    public double FailingSince => Volatile.Read(ref failingSince);

    private void Note(ProfileMark? mark)
    {
        if (mark is not null && mark.FirstAnswered(number)) Interlocked.Increment(ref profiles);
    }
}
