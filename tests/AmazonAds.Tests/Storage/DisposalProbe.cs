namespace AmazonAds.Tests.Storage;

/// <summary>Tells whether, and how often, what it stands for was disposed of.</summary>
public sealed class DisposalProbe(IDisposable? inner = null) : IDisposable
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Dispose()
    {
        Interlocked.Increment(ref count);
        inner?.Dispose();
    }
}
