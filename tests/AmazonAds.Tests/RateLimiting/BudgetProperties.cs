using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.RateLimiting;

/// <summary>What no pattern of calls may break.</summary>
public class BudgetProperties
{
    private static readonly Gen<(int Gap, int Weight)[]> Arrivals =
        Gen.ArrayOf(
            from gap in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(1, 400)), (1, Gen.Choose(400, 9000)))
            from weight in Gen.Choose(1, 5)
            select (gap, weight));

    private static readonly Gen<(int Rate, int Burst)> Limits =
        from rate in Gen.Choose(1, 40)
        from burst in Gen.Choose(1, 12)
        select (rate, burst);

    [Fact]
    public void Any_window_grants_at_most_the_burst_and_what_its_length_earns() =>
        Prop.ForAll(
                Arrivals.ToArbitrary(),
                Limits.ToArbitrary(),
                (arrivals, limits) => Holds(arrivals, limits.Rate / 4.0, limits.Burst, throttle: false))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    [Fact]
    public void Throttling_never_grants_more() =>
        Prop.ForAll(
                Arrivals.ToArbitrary(),
                Limits.ToArbitrary(),
                (arrivals, limits) => Holds(arrivals, limits.Rate / 4.0, limits.Burst, throttle: true))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    private static bool Holds((int Gap, int Weight)[] arrivals, double rate, int burst, bool throttle)
    {
        using var on = new BucketHarness(rate, burst);
        var served = new List<(double At, int Weight)>();
        var waiting = new Queue<(Task Call, int Weight)>();
        void Collect()
        {
            while (waiting.TryPeek(out var next) && next.Call.IsCompleted)
            {
                served.Add((on.Time.Elapsed.TotalSeconds, next.Weight));
                waiting.Dequeue();
            }
        }

        for (var i = 0; i < arrivals.Length; i++)
        {
            Step(on, arrivals[i].Gap, Collect);
            if (throttle && i % 7 == 3)
                on.Throttle(retryAfter: i % 3);
            waiting.Enqueue((on.Ask(arrivals[i].Weight), arrivals[i].Weight));
            Collect();
        }

        // All are served in the end, in order, and no timer is left to spin.
        for (var i = 0; waiting.Count > 0 && i < 100_000; i++)
        {
            Assert.True(on.Time.AdvanceToNextTimer());
            Collect();
        }

        return waiting.Count == 0 && WithinBudget(served, rate, burst);
    }

    // Every moment at which something is served is a timer's or an arrival's.
    private static void Step(BucketHarness on, int milliseconds, Action collect)
    {
        var end = on.Time.Elapsed + TimeSpan.FromMilliseconds(milliseconds);
        while (on.Time.UntilNextTimer is { } wait && on.Time.Elapsed + wait <= end)
        {
            on.Time.Advance(wait);
            collect();
        }

        on.Time.Advance(end - on.Time.Elapsed);
        collect();
    }

    private static bool WithinBudget(List<(double At, int Weight)> served, double rate, int burst)
    {
        // A weight above the burst goes when the bucket is full and borrows the rest.
        var most = Math.Max(burst, served.Select(one => one.Weight).DefaultIfEmpty(0).Max());
        for (var from = 0; from < served.Count; from++)
        {
            var permits = 0;
            for (var to = from; to < served.Count; to++)
            {
                permits += served[to].Weight;
                if (permits > most + (rate * (served[to].At - served[from].At)) + 1e-4)
                    return false;
            }
        }

        return true;
    }
}
