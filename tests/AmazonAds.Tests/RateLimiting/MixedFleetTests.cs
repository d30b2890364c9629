using System.Threading.RateLimiting;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

/// <summary>Profiles large and small at once, page after page, on one thread and one hand-driven clock.</summary>
public class MixedFleetTests
{
    private const double Latency = 0.1;
    private static readonly RateLimitSettings Limit = new();

    [Fact]
    public async Task A_fleet_takes_as_long_as_the_limit_of_its_largest_profile_and_small_ones_do_not_wait_for_it()
    {
        var calls = new[] { 305 }.Concat(Enumerable.Repeat(20, 100)).ToList();
        var ends = await RunAsync(calls, places: 50);

        // (r − burst) / rate: 100 s for the large one, 5 s for the small ones.
        Assert.InRange(ends[0], Bound(305), Bound(305) * 1.02);
        Assert.All(ends[1..], end => Assert.True(end >= Bound(20), $"{end} is faster than the limit"));
        Assert.True(ends[1..].Max() <= 3 * Bound(20), $"the last small profile ended after {ends[1..].Max()} s");
    }

    [Fact]
    public async Task Where_the_gate_allows_every_profile_ends_at_its_own_bound()
    {
        var calls = Enumerable.Range(1, 40).Select(i => i * 5).ToList();
        var ends = await RunAsync(calls, places: 50);

        Assert.All(calls.Zip(ends), one => Assert.InRange(one.Second, Bound(one.First), Bound(one.First) + (7 * Latency)));
    }

    private static double Bound(int calls) => Math.Max(0, calls - Limit.Burst) / Limit.RequestsPerSecond;

    private static async Task<List<double>> RunAsync(List<int> calls, int places)
    {
        var time = new ManualTimeProvider();
        using var limits = new RateLimiterSet(time, Limit);
        using var gate = InFlightGate.Create(places);
        var profiles = calls.Select((count, i) => new Profile(limits.Get(BucketKey.ForProfile("https://region", $"{i}"), "main"), gate, count)).ToList();
        while (profiles.Exists(profile => profile.EndedAt is null))
        {
            var now = time.Elapsed.TotalSeconds;
            foreach (var profile in profiles) await profile.MoveAsync(now);
            time.Advance(TimeSpan.FromMilliseconds(10));
        }

        return [.. profiles.Select(profile => profile.EndedAt!.Value)];
    }

    // One request at a time: its turn, a place, the wire.
    private sealed class Profile(AdaptiveTokenBucket bucket, RateLimiter gate, int calls)
    {
        private int left = calls;
        private Task<RateLimitLease>? turn;
        private Task<RateLimitLease>? place;
        private double answeredAt;

        public double? EndedAt { get; private set; }

        public async Task MoveAsync(double now)
        {
            if (EndedAt is not null) return;
            turn ??= bucket.AcquireAsync().AsTask();
            if (!turn.IsCompleted) return;
            if (place is null)
            {
                place = gate.AcquireAsync().AsTask();
                answeredAt = 0;
            }

            if (!place.IsCompleted) return;
            if (answeredAt == 0) answeredAt = now + Latency;
            if (now < answeredAt) return;
            (await place).Dispose();
            (turn, place) = (null, null);
            if (--left == 0) EndedAt = now;
            else await MoveAsync(now);
        }
    }
}
