namespace AmazonAds.Products.Refreshing;

/// <summary>Counts what a refresh has done, over all credentials. Thread-safe.</summary>
internal sealed class ProductRefreshMeter
{
    private int due;
    private int done;

    public void Plan(int count) => Interlocked.Add(ref due, count);

    public void End() => Interlocked.Increment(ref done);

    public ProductRefreshProgress Read() => new(Volatile.Read(ref due), Volatile.Read(ref done));
}
