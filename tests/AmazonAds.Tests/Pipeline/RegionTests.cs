using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

/// <summary>What a whole region comes to, seen through the pipeline.</summary>
public sealed class RegionTests : IDisposable
{
    private readonly TestClient test = new(retry: new RetryOptions { FaultAttempts = 10 });
    private bool isUp;

    public RegionTests()
    {
        test.Amazon.WithTokens().On("GET", "/thing").Always(_ => FakeRoute.Message(isUp ? 200 : 503, "{}"));
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_region_that_is_down_is_not_hammered_and_calls_wait_until_it_is_up_again()
    {
        var openedAt = TimeSpan.MaxValue;
        var notices = new List<string>();
        test.Client.Limits.Regions.Noticed += notice =>
        {
            lock (notices) notices.Add(notice.Text);
            if (notice.Text.Contains("down since") && notice.Text.Contains("Calls wait")) openedAt = test.Clock.Elapsed;
            isUp |= notice.Text.Contains("after 3 attempt(s)");
        };
        var calls = await FailTogetherAsync();
        await test.Clock.RunAsync(calls);

        // Three probes fail at growing distances, the fourth is answered; nothing is sent beside them.
        var sent = test.Amazon.Calls.Select(call => call.At).Where(at => at > openedAt).Take(4).ToList();
        var gaps = sent.Zip(sent.Prepend(openedAt), (at, before) => (at - before).TotalSeconds).ToList();
        Assert.All(gaps.Zip([2, 4, 8, 16]), gap => Assert.True(gap.First >= gap.Second - 0.01, $"sent again after {gap.First} s, before {gap.Second} s were over"));
        Assert.Contains(notices, text => text.Contains("is up again"));
        Assert.Null(Assert.Single(test.Client.Limits.Regions.Snapshot()).DownSince);
    }

    [Fact]
    public async Task A_call_that_cannot_live_to_see_the_next_probe_fails_at_once_and_says_so()
    {
        await GoDownAsync();
        var attempts = test.Amazon.Calls.Count;
        var failure = await Assert.ThrowsAsync<AdsRegionDownException>(() => test.Start(TestClient.Read("99"), timeoutSeconds: 1));

        Assert.Equal((FailureKind.RegionDown, "https://advertising-api.amazon.com", 0), (failure.Kind, failure.Endpoint, failure.Attempts));
        Assert.True(failure.SurelyNotCarriedOut);
        Assert.Contains("is down since", failure.Message);
        Assert.Contains("503", failure.Message);
        Assert.Equal(attempts, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_call_waits_within_its_own_time_and_then_says_what_it_waited_for()
    {
        await GoDownAsync();
        var failure = await Record.ExceptionAsync(() => test.Send(TestClient.Read("99"), timeoutSeconds: 9));

        // It may have been the probe itself once or twice.
        Assert.True(failure is AdsRegionDownException or AdsTimeoutException, failure?.ToString());
    }

    [Fact]
    public async Task A_region_that_is_down_stops_no_other_region()
    {
        await GoDownAsync();
        isUp = true;
        var other = test.Connect("eu", region: AdsRegion.EU);
        using var answer = await test.Client.SendAsync(other, TestClient.Read("99"), new AdsCallOptions { Timeout = TimeSpan.FromSeconds(1) });

        Assert.NotNull(Assert.Single(test.Client.Limits.Regions.Snapshot(), region => !region.Endpoint.Contains("-eu")).DownSince);
    }

    [Fact]
    public async Task Sign_ins_that_fail_do_not_bring_the_API_down()
    {
        test.Amazon.SignIn().Always(503);
        var calls = Profiles(30).Select(profile => test.Start(TestClient.Read(profile))).ToList();
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Clock.RunAsync(Task.WhenAll(calls)));

        Assert.Null(Assert.Single(test.Client.Limits.Regions.Snapshot()).DownSince);
    }

    [Fact]
    public async Task A_crowd_of_429s_brakes_its_region_and_no_other()
    {
        isUp = true;
        var route = test.Amazon.On("GET", "/thing");
        for (var i = 0; i < 5; i++) route.Answer(429);
        await test.Client.ValidateAsync(test.Connection);
        var calls = Profiles(12).Select(profile => test.Start(TestClient.Read(profile))).ToList();
        await test.Amazon.Arrived(1 + 5);
        await test.Clock.WhenWaitingAsync();
        using (await test.Client.SendAsync(test.Connect("eu", region: AdsRegion.EU), TestClient.Read("99")))
        {
            var states = test.Client.Limits.Regions.Snapshot();
            Assert.Null(Assert.Single(states, region => region.Endpoint.Contains("-eu")).BrakeRate);
            await test.Clock.RunAsync(Task.WhenAll(calls));
        }

        Assert.NotNull(Assert.Single(test.Client.Limits.Regions.Snapshot(), region => !region.Endpoint.Contains("-eu")).BrakeRate);
        Assert.True(test.Clock.Elapsed.TotalSeconds >= 2, "nobody was slowed");
    }

    // The region goes down in the third round of calls that are sent and answered together: so none is still on its way past the
    // circuit when it opens and the clock moves on.
    private async Task<Task> FailTogetherAsync()
    {
        const int Count = 12;
        const int Rounds = 3;
        await test.Client.ValidateAsync(test.Connection);
        var releases = Enumerable.Range(0, Rounds).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        var route = test.Amazon.On("GET", "/thing");
        foreach (var answer in Enumerable.Range(0, Rounds * Count))
        {
            route.Then(async (_, cancel) =>
            {
                await releases[answer / Count].Task.WaitAsync(cancel);
                return FakeRoute.Message(503);
            });
        }

        var calls = Profiles(Count).Select(profile => test.Start(TestClient.Read(profile), timeoutSeconds: 3600)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            if (round > 0) test.Clock.Advance(Math.Pow(2, round - 1));
            await test.Amazon.Arrived(1 + (Count * (round + 1)));
            releases[round].SetResult();
            await test.Clock.WhenWaitingAsync(Count);
        }

        // They and the next probe.
        await test.Clock.WhenWaitingAsync(Count + 1);
        return Task.WhenAll(calls);
    }

    private async Task GoDownAsync()
    {
        using var impatient = new CancellationTokenSource();
        var calls = Profiles(12).Select(profile => test.Start(TestClient.Read(profile), cancel: impatient.Token)).ToList();
        while (test.Client.Limits.Regions.Snapshot() is not [{ DownSince: not null }])
        {
            await test.Clock.WhenWaitingAsync();
            test.Clock.Advance(0.1);
        }

        await impatient.CancelAsync();
        foreach (var call in calls) await Record.ExceptionAsync(() => call);
    }

    private static IEnumerable<string> Profiles(int count) => Enumerable.Range(1, count).Select(i => i.ToString());
}
