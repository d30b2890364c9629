namespace AmazonAds.Tests.RateLimiting;

/// <summary>A token bucket as an API keeps one: it answers yes, or 429. Its limit is unknown to the client.</summary>
internal sealed class ThrottlingServer(double limit, double burst)
{
    private readonly double burst = burst;
    private double tokens = burst;
    private double seenAt;

    public double Limit { get; set; } = limit;

    public bool Accepts(double now, int weight = 1)
    {
        tokens = Math.Min(burst, tokens + ((now - seenAt) * Limit));
        seenAt = now;
        if (tokens + 1e-9 < weight)
            return false;
        tokens -= weight;
        return true;
    }
}
