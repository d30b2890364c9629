using AmazonAds.Fleet;
using AmazonAds.RateLimiting;
using AmazonAds.Storage;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>What a process makes of its shares.</summary>
public sealed class SharedReportRatesTests : IDisposable
{
    private const string Endpoint = "https://advertising-api.amazon.com";

    private readonly TestClock clock = new();
    private readonly RateLimiterSet limits;
    private readonly FakeShares shares = new();

    public SharedReportRatesTests() => limits = new RateLimiterSet(clock, null);

    private double Rate => limits.Get(BucketKey.ForReports(Endpoint), "one").Settings.RequestsPerSecond;

    public void Dispose() => limits.Dispose();

    [Fact]
    public async Task Shares_hold_from_the_beginning_follow_the_heartbeat_and_end_with_the_run()
    {
        shares.Answer = new RateShare("reports " + Endpoint, 0.5, 0.5);
        var begun = await BeginAsync();
        Assert.Equal(1, Rate);

        shares.Answer = shares.Answer with { Share = 0.25, Fair = 0.25 };
        await BeatAsync(TimeSpan.FromSeconds(10));
        await shares.UntilAsync(() => Rate == 0.5);

        await begun.DisposeAsync();
        Assert.Equal(["reports " + Endpoint], shares.Left);
        Assert.Equal(2, Rate);
    }

    [Fact]
    public async Task Who_is_below_what_is_fair_asks_again_soon()
    {
        shares.Answer = new RateShare("reports " + Endpoint, 0, 0.5);
        await using var begun = await BeginAsync();
        Assert.InRange(Rate, 0, 0.001);

        shares.Answer = shares.Answer with { Share = 0.5 };
        await BeatAsync(TimeSpan.FromSeconds(1));
        await shares.UntilAsync(() => Rate == 1);
    }

    [Fact]
    public async Task Who_cannot_prolong_its_share_in_time_stops_using_it()
    {
        shares.Answer = new RateShare("reports " + Endpoint, 0.5, 0.5);
        await using var begun = await BeginAsync();
        shares.Hangs = true;
        await BeatAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, Rate);

        await clock.WhenWaitingAsync();
        clock.Advance(TimeSpan.FromSeconds(20));
        await shares.UntilAsync(() => Rate < 0.001);

        shares.Hangs = false;
        shares.LetGo();
        await shares.UntilAsync(() => Rate > 0.9);
    }

    [Fact]
    public async Task A_store_that_fails_leaves_nothing_to_use()
    {
        shares.Answer = new RateShare("reports " + Endpoint, 1, 1);
        await using var begun = await BeginAsync();
        shares.Fails = true;
        await BeatAsync(TimeSpan.FromSeconds(10));
        await shares.UntilAsync(() => Rate < 0.001);
    }

    private Task<SharedReportRates> BeginAsync() => SharedReportRates.BeginAsync(limits, shares, [Endpoint], clock, CancellationToken.None);

    private async Task BeatAsync(TimeSpan by)
    {
        var beats = shares.Beats;
        await clock.WhenWaitingAsync();
        clock.Advance(by);
        await shares.UntilAsync(() => shares.Beats > beats);
    }

    private sealed class FakeShares : IRateShares
    {
        private TaskCompletionSource hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int beats;

        public RateShare Answer { get; set; } = null!;

        public bool Hangs { get; set; }

        public bool Fails { get; set; }

        public int Beats => Volatile.Read(ref beats);

        public IReadOnlyList<string> Left { get; private set; } = [];

        public TimeSpan Heartbeat => TimeSpan.FromSeconds(10);

        public TimeSpan Lease => TimeSpan.FromSeconds(30);

        public async Task<IReadOnlyList<RateShare>> BeatAsync(IReadOnlyList<string> budgets, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref beats);
            if (Fails) throw new AdsStoreException("postgres://host/db", "it is away");
            if (Hangs) await hanging.Task.WaitAsync(cancellationToken);
            return [Answer];
        }

        public Task LeaveAsync(IReadOnlyList<string> budgets, CancellationToken cancellationToken)
        {
            Left = budgets;
            return Task.CompletedTask;
        }

        public void LetGo() => hanging.TrySetResult();

        public async Task UntilAsync(Func<bool> isSo)
        {
            while (!isSo()) await Task.Yield();
        }
    }
}
