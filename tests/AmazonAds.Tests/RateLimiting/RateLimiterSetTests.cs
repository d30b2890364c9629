using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

public sealed class RateLimiterSetTests : IDisposable
{
    private const string Endpoint = "advertising-api.amazon.com";

    private readonly ManualTimeProvider time = new();
    private readonly RateLimiterSet set;

    public RateLimiterSetTests() => set = new RateLimiterSet(time);

    public void Dispose() => set.Dispose();

    [Fact]
    public void Two_connections_share_the_bucket_of_a_profile_at_one_endpoint_only()
    {
        Assert.Same(Profile("1", "one"), Profile("1", "two"));
        Assert.NotSame(Profile("1"), Profile("2"));
        Assert.NotSame(Profile("1"), set.Get(BucketKey.ForProfile("advertising-api-eu.amazon.com", "1"), "one"));
        Assert.NotSame(
            set.Get(BucketKey.ForConnection(Endpoint, "one"), "one"),
            set.Get(BucketKey.ForConnection(Endpoint, "two"), "two"));
    }

    [Fact]
    public void A_connection_named_like_a_profile_has_its_own_bucket() =>
        Assert.NotSame(Profile("1"), set.Get(BucketKey.ForConnection(Endpoint, "1"), "1"));

    [Fact]
    public void A_share_of_the_reports_of_a_region_is_of_rate_and_burst_and_there_alone()
    {
        set.SetForReports(new RateLimitSettings { RequestsPerSecond = 8, Burst = 6 });
        var (here, there) = (Reports(Endpoint), Reports("advertising-api-eu.amazon.com"));

        set.SetReportShare(Endpoint, this, 0.25);

        Assert.Equal((2, 1, 8, 6), (here.Settings.RequestsPerSecond, here.Settings.Burst, there.Settings.RequestsPerSecond, there.Settings.Burst));
        Assert.Equal(3, Profile("1").CurrentRate);
        set.SetReportShare(Endpoint, this, null);
        Assert.Equal(8, here.CurrentRate);
        Assert.Equal(8, set.GetForReports().RequestsPerSecond);
        Assert.Throws<ArgumentOutOfRangeException>(() => set.SetReportShare(Endpoint, this, 1.1));
    }

    [Fact]
    public void Who_begins_to_share_begins_without_a_burst_and_who_has_it_all_with_one()
    {
        set.SetReportShare(Endpoint, this, 1);
        Assert.Equal(4, Reports(Endpoint).Tokens);
        set.SetReportShare(Endpoint, this, null);
        set.SetReportShare(Endpoint, this, 0.5);
        Assert.Equal(0, Reports(Endpoint).Tokens);

        set.SetReportShare("other", this, 0.5);
        Assert.Equal(0, Reports("other").Tokens);
    }

    [Fact]
    public async Task Who_has_nothing_waits_until_there_is_something()
    {
        var bucket = Reports(Endpoint);
        set.SetReportShare(Endpoint, this, 0);
        var waiting = bucket.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();
        time.Advance(TimeSpan.FromHours(1));
        Assert.False(waiting.IsCompleted);

        set.SetReportShare(Endpoint, this, 0.5);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public void The_shares_of_several_who_work_in_one_process_add_up()
    {
        var other = new object();
        set.SetReportShare(Endpoint, this, 0.25);
        set.SetReportShare(Endpoint, other, 0.5);
        Assert.Equal(1.5, Reports(Endpoint).CurrentRate);

        set.SetReportShare(Endpoint, this, null);
        Assert.Equal(1, Reports(Endpoint).CurrentRate);
    }

    [Fact]
    public void A_drained_bucket_earns_what_it_lets_through()
    {
        set.Drain(BucketKey.ForProfile(Endpoint, "1"), "one");
        Assert.Equal(0, Profile("1").Tokens);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, Profile("1").Tokens, 6);
    }

    [Fact]
    public void The_ceiling_is_the_profiles_else_the_connections_else_the_default()
    {
        var bucket = Profile("1", "one");
        var other = Profile("2", "two");
        Assert.Equal((3, 3), (bucket.CurrentRate, other.CurrentRate));

        set.SetDefault(Rate(4));
        Assert.Equal((4, 4), (bucket.CurrentRate, other.CurrentRate));
        set.SetForProfile("1", Rate(6));
        set.SetForConnection("one", Rate(5));
        Assert.Equal((6, 4), (bucket.CurrentRate, other.CurrentRate));
        set.SetForProfile("1", null);
        Assert.Equal((5, 4), (bucket.CurrentRate, other.CurrentRate));
        set.SetForConnection("one", null);
        Assert.Equal((4, 4), (bucket.CurrentRate, other.CurrentRate));
    }

    [Fact]
    public void A_ceiling_set_beforehand_holds_for_buckets_yet_to_be_made()
    {
        set.SetForProfile("1", Rate(9));
        set.SetForConnection("one", Rate(8));

        Assert.Equal(9, Profile("1", "one").CurrentRate);
        Assert.Equal(8, Profile("2", "ONE").CurrentRate);
        Assert.Equal(8, set.Get(BucketKey.ForConnection(Endpoint, "one"), "one").CurrentRate);
        Assert.Equal(9, set.GetSettings("one", "1").RequestsPerSecond);
        Assert.Equal(3, set.GetDefault().RequestsPerSecond);
    }

    [Fact]
    public void The_snapshot_tells_how_each_bucket_stands()
    {
        var bucket = Profile("1", "one");
        bucket.AttemptAcquire(2).Dispose();
        bucket.OnThrottled(TimeSpan.FromSeconds(9), time.GetTimestamp());
        var waiting = bucket.AcquireAsync().AsTask();

        var state = Assert.Single(set.Snapshot());
        Assert.False(waiting.IsCompleted);
        Assert.Equal(("one", "1"), (state.Connection, state.ProfileId));
        Assert.Equal(Endpoint, state.Key.Endpoint);
        Assert.Equal(new RateLimitSettings(), state.Settings);
        Assert.Equal(3 * 0.85, state.CurrentRate, 6);
        Assert.Equal(0, state.Tokens);
        Assert.Equal(9, state.PausedFor.TotalSeconds, 6);
        Assert.Equal((1, 1L, 1L), (state.QueueLength, state.AcquiredCount, state.ThrottledCount));
    }

    [Fact]
    public void Idle_buckets_are_let_go_and_busy_ones_are_not()
    {
        for (var i = 0; i < 100; i++)
            Profile(i.ToString()).AttemptAcquire().Dispose();
        Profile("throttled").OnThrottled(TimeSpan.FromMinutes(5), time.GetTimestamp());
        var waiting = Profile("waiting").AcquireAsync(1000).AsTask();
        var next = Profile("waiting").AcquireAsync(1).AsTask();
        time.Advance(TimeSpan.FromSeconds(59));
        Profile("late").AttemptAcquire().Dispose();
        time.Advance(TimeSpan.FromSeconds(5));
        Profile("asks");

        Assert.True(waiting.IsCompleted);
        Assert.False(next.IsCompleted);
        Assert.Equal(
            ["asks", "late", "throttled", "waiting"],
            set.Snapshot().Select(state => state.ProfileId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bucket_held_while_it_is_let_go_shares_the_budget_of_its_successor()
    {
        var held = Profile("1");
        time.Advance(TimeSpan.FromMinutes(3));
        Profile("2");
        Assert.DoesNotContain(set.Snapshot(), state => state.ProfileId == "1");

        var successor = Profile("1");
        Assert.NotSame(held, successor);
        Assert.True(successor.AttemptAcquire(3).IsAcquired);
        Assert.True(held.AttemptAcquire(2).IsAcquired);
        Assert.False(held.AttemptAcquire().IsAcquired);
        var waiting = held.AcquireAsync().AsTask();
        Assert.Equal(1, successor.QueueLength);
        held.OnThrottled(TimeSpan.FromSeconds(5), time.GetTimestamp());
        Assert.Equal(5, successor.PausedFor.TotalSeconds, 6);
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public void A_bucket_held_while_it_is_let_go_comes_back_by_being_used()
    {
        var held = Profile("1");
        time.Advance(TimeSpan.FromMinutes(3));
        Profile("2");
        Assert.True(held.AttemptAcquire(5).IsAcquired);

        Assert.False(Profile("1").AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void Ten_thousand_buckets_run_on_one_timer()
    {
        var calls = Enumerable.Range(0, 10_000)
            .SelectMany(i => Enumerable.Range(0, 8).Select(_ => Profile(i.ToString()).AcquireAsync().AsTask()))
            .ToList();
        Assert.Equal(50_000, calls.Count(call => call.IsCompleted));
        time.Advance(TimeSpan.FromMilliseconds(335));
        Assert.Equal(60_000, calls.Count(call => call.IsCompleted));
        time.Advance(TimeSpan.FromMilliseconds(670));

        Assert.All(calls, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Equal(1, time.TimersCreated);
        Assert.Equal(0, set.WakeUps.Count);
    }

    [Fact]
    public async Task Disposing_the_set_fails_all_who_wait()
    {
        var waiting = Profile("1").AcquireAsync(50).AsTask();
        Assert.True(waiting.IsCompleted);
        waiting = Profile("1").AcquireAsync().AsTask();
        set.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        Assert.Throws<ObjectDisposedException>(() => Profile("2"));
    }

    private static RateLimitSettings Rate(double rate) => new() { RequestsPerSecond = rate };

    private AdaptiveTokenBucket Reports(string endpoint) => set.Get(BucketKey.ForReports(endpoint), "one");

    private AdaptiveTokenBucket Profile(string id, string connection = "one") =>
        set.Get(BucketKey.ForProfile(Endpoint, id), connection);
}
