namespace AmazonAds.RateLimiting;

/// <summary>The one place that its target may hold in a <see cref="WakeUpQueue"/>; used again and again.</summary>
internal sealed class WakeUp(IWakeable target)
{
    public IWakeable Target { get; } = target;

    /// <summary>Seconds on the queue's clock.</summary>
    public double Due { get; set; }

    /// <summary>Where it stands in the heap; below zero when it does not.</summary>
    public int Position { get; set; } = -1;
}
