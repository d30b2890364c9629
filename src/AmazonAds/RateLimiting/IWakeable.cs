namespace AmazonAds.RateLimiting;

/// <summary>Something that waits for a moment. It must bear being woken early, late, or for nothing.</summary>
internal interface IWakeable
{
    /// <summary>Called outside every lock of the queue; must not throw.</summary>
    void WakeUp();
}
