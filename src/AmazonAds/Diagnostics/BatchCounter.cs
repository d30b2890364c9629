namespace AmazonAds.Diagnostics;

/// <summary>Adds up the outcomes of batch items; lock-free.</summary>
internal sealed class BatchCounter
{
    private long batches;
    private long items;
    private long failed;
    private long unknown;

    public void Sent() => Interlocked.Increment(ref batches);

    public void Ended(long itemCount, long failedCount, long unknownCount)
    {
        Interlocked.Add(ref items, itemCount);
        Interlocked.Add(ref failed, failedCount);
        Interlocked.Add(ref unknown, unknownCount);
    }

    public BatchMetric Read(string name) => new(
        name, Volatile.Read(ref batches), Volatile.Read(ref items), Volatile.Read(ref failed), Volatile.Read(ref unknown));
}
