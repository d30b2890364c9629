namespace AmazonAds.Emulator.Products;

/// <summary>What the credential is granted: so many calls a second on average, so many in any 24 hours. Counted on the emulator's clock.</summary>
internal sealed class ProductAllowance(EmulatorOptions options, TimeProvider time)
{
    // A network delivers a little early or late what was sent on time.
    private const double Jitter = 0.05;

    private readonly object gate = new();
    private readonly Queue<DateTimeOffset> day = new();
    private double due = double.NegativeInfinity;

    /// <summary>Takes a call; else how long until one is granted.</summary>
    public TimeSpan? Refusal()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (day.TryPeek(out var first) && first <= now - TimeSpan.FromDays(1))
                day.Dequeue();
            if (options.ProductCallsPerDay > 0 && day.Count >= options.ProductCallsPerDay)
                return day.Peek() + TimeSpan.FromDays(1) - now;

            if (options.ProductCallsPerSecond > 0)
            {
                var seconds = (double)time.GetTimestamp() / time.TimestampFrequency;
                var early = due - ((options.ProductBurst - 1) / options.ProductCallsPerSecond) - Jitter - seconds;
                if (early > 0)
                    return TimeSpan.FromSeconds(early + Jitter);
                due = Math.Max(due, seconds) + (1 / options.ProductCallsPerSecond);
            }

            day.Enqueue(now);
            return null;
        }
    }
}
