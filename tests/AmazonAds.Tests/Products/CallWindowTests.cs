using AmazonAds.Products;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Products;

/// <summary>The one-second rule: what no pattern of calls may break.</summary>
public class CallWindowTests
{
    private static readonly Gen<int[]> Gaps = Gen.ArrayOf(
        Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(1, 900)), (1, Gen.Choose(900, 20_000))));

    private static readonly Gen<(int Rate, int Period)> Limits =
        from rate in Gen.Choose(1, 40)
        from period in Gen.Choose(1, 20)
        select (rate, period);

    [Fact]
    public void No_window_ever_holds_more_than_rate_times_period() => Prop.ForAll(
            Gaps.ToArbitrary(),
            Limits.ToArbitrary(),
            (gaps, limit) => Holds(gaps, new ProductRateLimit { RequestsPerSecond = limit.Rate / 4.0, Period = TimeSpan.FromSeconds(limit.Period) }))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    [Fact]
    public void One_call_a_second_without_a_burst_unless_set_otherwise()
    {
        using var on = new LimiterHarness(new ProductRateLimit());
        _ = on.Ask(4);
        on.RunDry();
        Assert.Equal([0, 1, 2, 3], on.Served.Select(at => at.TotalSeconds));
    }

    [Fact]
    public void A_longer_period_lets_its_calls_go_at_once_and_no_more_before_its_end()
    {
        using var on = new LimiterHarness(new ProductRateLimit { Period = TimeSpan.FromSeconds(5) });
        _ = on.Ask(11);
        on.RunDry();
        Assert.Equal([0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10], on.Served.Select(at => at.TotalSeconds));
    }

    [Fact]
    public void The_window_slides_where_calls_straddle_the_end_of_a_period()
    {
        using var on = new LimiterHarness(new ProductRateLimit { Period = TimeSpan.FromSeconds(5) });
        on.Advance(4);
        _ = on.Ask(5);
        on.Advance(1);
        _ = on.Ask(1);
        on.RunDry();
        Assert.Equal(9, on.Served[^1].TotalSeconds);
    }

    [Fact]
    public void A_person_goes_before_a_long_list()
    {
        using var on = new LimiterHarness(new ProductRateLimit());
        _ = on.Ask(1);
        _ = on.Ask(3, ProductCallPriority.Bulk);
        var person = on.Ask(1);
        on.Advance(1);
        Assert.True(person.IsCompleted);
        on.RunDry();
        Assert.Equal(5, on.Served.Count);
    }

    [Fact]
    public void A_throttled_answer_pauses_and_lowers_the_rate_and_calm_raises_it_again()
    {
        using var on = new LimiterHarness(new ProductRateLimit { RequestsPerSecond = 10 });
        _ = on.Ask(1);
        on.Limiter.OnThrottled(TimeSpan.FromSeconds(60), on.Clock.GetTimestamp());
        var next = on.Ask(1);
        Assert.Equal(TimeSpan.FromSeconds(60), on.Limiter.PausedFor);
        Assert.Equal(8.5, on.Limiter.CurrentRate, 6);

        on.Advance(59.999);
        Assert.False(next.IsCompleted);
        on.Advance(0.001);
        Assert.True(next.IsCompleted);
        on.Advance(3600);
        Assert.Equal(10, on.Limiter.CurrentRate);
    }

    [Fact]
    public void After_a_pause_one_call_tries_the_water()
    {
        using var on = new LimiterHarness(new ProductRateLimit { RequestsPerSecond = 1, Period = TimeSpan.FromSeconds(10) });
        on.Limiter.OnThrottled(TimeSpan.FromSeconds(30), on.Clock.GetTimestamp());
        _ = on.Ask(10);
        on.Advance(30);
        Assert.Single(on.Served);
    }

    [Fact]
    public void A_higher_grant_holds_at_once_and_forgets_no_call_that_went()
    {
        using var on = new LimiterHarness(new ProductRateLimit());
        _ = on.Ask(3);
        on.Limiter.Change(new ProductRateLimit { RequestsPerSecond = 10 });
        on.Advance(1);
        on.RunDry();
        Assert.True(on.Served[^1] <= TimeSpan.FromSeconds(1));
        Assert.True(on.Served[1] >= TimeSpan.FromSeconds(0.1));
    }

    [Fact]
    public void Who_gives_up_leaves_the_line()
    {
        using var on = new LimiterHarness(new ProductRateLimit());
        using var stop = new CancellationTokenSource();
        _ = on.Ask(1);
        var given = on.Limiter.AcquireAsync(ProductCallPriority.Bulk, stop.Token).AsTask();
        stop.Cancel();
        Assert.True(given.IsCanceled);
        Assert.Equal(0, on.Limiter.QueueLength);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10.5)]
    [InlineData(double.NaN)]
    public void More_than_amazon_grants_anybody_is_refused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProductRateLimit { RequestsPerSecond = rate });

    private static bool Holds(int[] gaps, ProductRateLimit limit)
    {
        using var on = new LimiterHarness(limit);
        foreach (var gap in gaps)
        {
            on.Advance(gap / 1000.0);
            _ = on.Ask(1, gap % 2 == 0 ? ProductCallPriority.Interactive : ProductCallPriority.Bulk);
        }

        on.RunDry();
        var most = Math.Max(1, (int)Math.Floor((limit.RequestsPerSecond * limit.Period.TotalSeconds) + 1e-9));
        var window = most / limit.RequestsPerSecond;
        for (var call = 0; call + most < on.Served.Count; call++)
        {
            if ((on.Served[call + most] - on.Served[call]).TotalSeconds < window - 1e-6) return false;
        }

        return on.Served.Count == gaps.Length;
    }

    private sealed class LimiterHarness : IDisposable
    {
        private readonly WakeUpQueue wakeUps;

        public LimiterHarness(ProductRateLimit limit)
        {
            wakeUps = new WakeUpQueue(Clock);
            Limiter = new ProductLimiter(limit, wakeUps);
        }

        public ManualTimeProvider Clock { get; } = new();

        public ProductLimiter Limiter { get; }

        public List<TimeSpan> Served { get; } = [];

        private List<Task> Waiting { get; } = [];

        public Task Ask(int count, ProductCallPriority priority = ProductCallPriority.Interactive)
        {
            for (var call = 0; call < count; call++) Waiting.Add(Limiter.AcquireAsync(priority).AsTask());
            var last = Waiting[^1];
            Collect();
            return last;
        }

        // From timer to timer: every moment at which something is served is a timer's or an arrival's.
        public void Advance(double seconds)
        {
            var end = Clock.Elapsed + TimeSpan.FromSeconds(seconds);
            while (Clock.UntilNextTimer is { } wait && Clock.Elapsed + wait <= end) Step();
            Clock.Advance(end - Clock.Elapsed);
            Collect();
        }

        public void RunDry()
        {
            for (var step = 0; step < 100_000 && Waiting.Count > 0; step++) Step();
            Assert.Empty(Waiting);
        }

        public void Dispose()
        {
            Limiter.Dispose();
            wakeUps.Dispose();
        }

        private void Step()
        {
            Assert.True(Clock.AdvanceToNextTimer());
            Collect();
        }

        private void Collect()
        {
            var served = Waiting.RemoveAll(static call => call.IsCompleted);
            for (var call = 0; call < served; call++) Served.Add(Clock.Elapsed);
        }
    }
}
