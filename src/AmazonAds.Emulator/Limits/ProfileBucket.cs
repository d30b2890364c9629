namespace AmazonAds.Emulator.Limits;

/// <summary>The token bucket of one profile, counted on the emulator's clock.</summary>
internal sealed class ProfileBucket(double rate, int burst)
{
    private readonly object gate = new();
    private double tokens = burst;
    private long countedAt;
    private bool started;

    /// <summary>
    /// Takes the weight and returns zero, or takes nothing and returns how long until it would be there.
    /// A weight above the burst passes on a full bucket and leaves a debt.
    /// </summary>
    public TimeSpan Take(int weight, TimeProvider time)
    {
        if (rate <= 0)
            return TimeSpan.Zero;

        lock (gate)
        {
            var now = time.GetTimestamp();
            if (started)
                tokens = Math.Min(burst, tokens + time.GetElapsedTime(countedAt, now).TotalSeconds * rate);
            started = true;
            countedAt = now;

            var needed = Math.Min(weight, burst);

            // A hair's breadth of tolerance: a client that waits exactly long enough must pass.
            if (tokens + 1e-6 < needed)
                return TimeSpan.FromSeconds((needed - tokens) / rate);
            tokens -= weight;
            return TimeSpan.Zero;
        }
    }
}
