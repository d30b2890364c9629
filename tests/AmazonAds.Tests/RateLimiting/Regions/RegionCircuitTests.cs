using AmazonAds.Errors;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.Tests.RateLimiting.Regions;

public sealed class RegionCircuitTests : IDisposable
{
    private readonly RegionHarness test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData(FailureKind.ServerFault)]
    [InlineData(FailureKind.NotReached)]
    [InlineData(FailureKind.Broken)]
    public void Most_requests_of_several_profiles_failing_for_seconds_open_the_circuit(FailureKind kind)
    {
        test.Fail(Enumerable.Range(0, 20), kind: kind);
        Assert.Null(test.Region.Circuit.Outage);

        test.Wait(2.5);
        test.Fail([0], kind: kind);
        Assert.Equal(test.Time.GetUtcNow() - TimeSpan.FromSeconds(2.5), test.Region.Circuit.Outage!.Since);
        Assert.Contains("is down since", Assert.Single(test.Notices).Text);
    }

    [Fact]
    public void The_failures_of_one_profile_never_open_it()
    {
        for (var second = 0; second < 60; second++)
        {
            test.Fail([1], times: 50);
            test.Wait(1);
        }

        Assert.Null(test.Region.Circuit.Outage);
    }

    [Fact]
    public void Failures_among_answers_do_not_open_it()
    {
        for (var second = 0; second < 60; second++)
        {
            test.Fail(Enumerable.Range(0, 70));
            test.Answer(Enumerable.Range(0, 30));
            test.Wait(1);
        }

        Assert.Null(test.Region.Circuit.Outage);
    }

    [Fact]
    public async Task One_probe_at_a_time_goes_through_at_growing_distances_until_one_is_answered()
    {
        test.GoDown();
        var calls = Enumerable.Range(0, 10).Select(_ => test.Region.Circuit.WaitAsync(default).AsTask()).ToList();
        foreach (var (distance, index) in new double[] { 2, 4, 8, 16, 30, 30 }.Select((distance, index) => (distance, index)))
        {
            test.Wait(distance - 0.01);
            Assert.False(calls[index].IsCompleted);
            test.Wait(0.01);
            var probe = await calls[index];
            test.Wait(100);
            Assert.False(calls[index + 1].IsCompleted, "a second probe went out beside the first");
            probe!.Failed("still no");
        }

        test.Wait(30);
        (await calls[6])!.Answered();
        Assert.All(await Task.WhenAll(calls[7..]), Assert.Null);
        Assert.Null(test.Region.Circuit.Outage);
        Assert.Contains("is up again", test.Notices[^1].Text);
    }

    [Fact]
    public async Task A_probe_that_comes_to_nothing_is_passed_on()
    {
        test.GoDown();
        var calls = Enumerable.Range(0, 3).Select(_ => test.Region.Circuit.WaitAsync(default).AsTask()).ToList();
        test.Wait(2);
        (await calls[0])!.Dispose();

        Assert.NotNull(await calls[1]);
        Assert.False(calls[2].IsCompleted);
    }

    [Fact]
    public async Task Who_is_cancelled_leaves_the_line()
    {
        test.GoDown();
        using var cancel = new CancellationTokenSource();
        var gone = test.Region.Circuit.WaitAsync(cancel.Token).AsTask();
        var stays = test.Region.Circuit.WaitAsync(default).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        test.Wait(2);

        Assert.NotNull(await stays);
    }

    [Fact]
    public async Task What_was_under_way_before_the_region_came_up_does_not_bring_it_down_again()
    {
        var sentAt = test.Now;
        test.GoDown();
        var call = test.Region.Circuit.WaitAsync(default).AsTask();
        test.Wait(2);
        (await call)!.Answered();
        test.Wait(1);
        test.Fail(Enumerable.Range(0, 50), times: 2, sentAt: sentAt);

        Assert.Null(test.Region.Circuit.Outage);
    }

    [Fact]
    public async Task Who_waits_when_the_client_is_disposed_of_fails()
    {
        test.GoDown();
        var call = test.Region.Circuit.WaitAsync(default).AsTask();
        test.Region.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
    }
}
