using AmazonAds.Pipeline;

namespace AmazonAds.Fleet;

/// <summary>Counts how far a sync has come. Safe from any thread.</summary>
/// <param name="time">The clock.</param>
internal sealed class SyncMeter(TimeProvider time)
{
    // A scope is a kind of a profile; parts of it are counted in millionths, so that they add up without a lock.
    private const double Whole = 1_000_000;

    private readonly long startedAt = time.GetTimestamp();
    private int profiles;
    private int done;
    private int failed;
    private int scopes;
    private long parts;
    private long rows;

    /// <summary>The requests of the whole sync.</summary>
    public CallTally Tally { get; } = new();

    public void Plan(int profileCount, int kindCount)
    {
        Interlocked.Add(ref profiles, profileCount);
        Interlocked.Add(ref scopes, profileCount * kindCount);
    }

    public void AddRows(int count) => Interlocked.Add(ref rows, count);

    /// <summary>Counts a part of a scope.</summary>
    /// <param name="before">The fraction counted so far.</param>
    /// <param name="now">The fraction now.</param>
    public void Advance(double before, double now) => Interlocked.Add(ref parts, (long)((now - before) * Whole));

    public void EndProfile(SyncStatus status)
    {
        Interlocked.Increment(ref done);
        if (status == SyncStatus.Failed) Interlocked.Increment(ref failed);
    }

    public SyncProgressSnapshot Read()
    {
        var planned = Volatile.Read(ref scopes);
        var fraction = planned == 0 ? 0 : Math.Clamp(Volatile.Read(ref parts) / (planned * Whole), 0, 1);
        return new SyncProgressSnapshot(
            Volatile.Read(ref profiles),
            Volatile.Read(ref done),
            Volatile.Read(ref failed),
            Volatile.Read(ref rows),
            Tally.Requests,
            Tally.Throttled,
            fraction,
            time.GetElapsedTime(startedAt));
    }
}
