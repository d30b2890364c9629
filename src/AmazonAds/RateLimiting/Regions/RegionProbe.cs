namespace AmazonAds.RateLimiting.Regions;

/// <summary>The one request that may try a region that is down. Its answer decides; disposed of without one, another may try.</summary>
internal sealed class RegionProbe(RegionCircuit circuit) : IDisposable
{
    private int told;

    /// <summary>The region has answered, whatever it said.</summary>
    public void Answered()
    {
        if (Interlocked.Exchange(ref told, 1) == 0) circuit.Close();
    }

    /// <summary>The region has failed again.</summary>
    /// <param name="reason">How.</param>
    public void Failed(string reason)
    {
        if (Interlocked.Exchange(ref told, 1) == 0) circuit.Prolong(reason);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref told, 1) == 0) circuit.PassOn();
    }
}
