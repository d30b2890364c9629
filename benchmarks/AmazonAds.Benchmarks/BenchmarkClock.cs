namespace AmazonAds.Benchmarks;

/// <summary>A clock that moves when it is told to, for a day that passes in seconds.</summary>
internal sealed class BenchmarkClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
