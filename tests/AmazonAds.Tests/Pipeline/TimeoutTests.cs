using AmazonAds.Errors;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

public sealed class TimeoutTests : IDisposable
{
    private readonly TestClient test = new();

    public TimeoutTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task An_attempt_that_gets_no_answer_in_a_minute_is_given_up_and_repeated()
    {
        test.Amazon.On("GET", "/thing").Hold(new TaskCompletionSource<HttpResponseMessage>().Task).Answer(200);
        var sending = test.Start();
        await test.Amazon.Arrived(2);
        test.Clock.Advance(59.9);
        Assert.False(sending.IsCompleted);
        test.Clock.Advance(0.1);
        await test.Clock.RunAsync(sending);

        Assert.Equal([0, 61], test.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }

    [Fact]
    public async Task A_call_may_be_allowed_longer_than_any_timer_can_be_set_for()
    {
        test.Amazon.On("GET", "/thing").Answer(200);
        using var response = await test.Client.SendAsync(
            test.Connection, TestClient.Read(), new AmazonAds.Pipeline.AdsCallOptions { Timeout = TimeSpan.FromDays(365) });
        Assert.Equal(System.Net.HttpStatusCode.OK, response.Status);
    }

    [Fact]
    public async Task An_answer_whose_body_stalls_is_given_up_after_a_minute()
    {
        var body = new StalledBody();
        test.Amazon.On("GET", "/thing").Then(_ => body.Message()).Answer(200);
        var sending = test.Start();
        await body.Reading;
        test.Clock.Advance(60);
        await test.Clock.RunAsync(sending);

        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task The_time_of_the_call_bounds_the_attempt()
    {
        test.Amazon.On("GET", "/thing").Hold(new TaskCompletionSource<HttpResponseMessage>().Task);
        var sending = test.Start(timeoutSeconds: 10);
        await test.Amazon.Arrived(2);
        test.Clock.Advance(10);
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => sending);

        Assert.Equal(FailureKind.Broken, failure.Kind);
        Assert.False(failure.SurelyNotCarriedOut);
    }

    [Fact]
    public async Task A_repeat_that_could_not_begin_in_time_is_not_waited_for()
    {
        test.Amazon.On("GET", "/thing").Always(503);
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => test.Send(timeoutSeconds: 5));

        Assert.Equal([0, 1, 3], test.Amazon.Calls.Select(call => call.At.TotalSeconds));
        Assert.Equal((FailureKind.ServerFault, 3, 503), (failure.Kind, failure.Attempts, (int)failure.Status!));
        Assert.Equal(3, test.Clock.Elapsed.TotalSeconds);
        Assert.IsType<AdsApiException>(failure.InnerException);
    }

    [Fact]
    public async Task Time_that_ends_in_the_limiters_queue_is_an_error_that_says_so()
    {
        using var slow = new TestClient(new RateLimitSettings { RequestsPerSecond = 0.01, Burst = 1 });
        slow.Amazon.WithTokens().On("GET", "/thing").Always(200);
        await slow.Send();
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => slow.Send(timeoutSeconds: 50));

        Assert.Contains("rate limit", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, failure.Attempts);
        Assert.True(failure.SurelyNotCarriedOut);
        Assert.Single(slow.Amazon.Calls);
    }

    [Fact]
    public async Task Time_that_ends_while_a_token_is_awaited_is_an_error_that_says_so()
    {
        using var other = new TestClient();
        other.Amazon.SignIn().Hold(new TaskCompletionSource<HttpResponseMessage>().Task);
        var sending = other.Start(timeoutSeconds: 20);
        await other.Amazon.Arrived(1);
        other.Clock.Advance(20);
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => sending);

        Assert.Contains("access token", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_that_ends_at_the_gate_is_an_error_that_says_so()
    {
        using var narrow = new TestClient(maxInFlight: 1);
        var held = new TaskCompletionSource<HttpResponseMessage>();
        narrow.Amazon.WithTokens().On("GET", "/thing").Hold(held.Task);
        var first = narrow.Start();
        await narrow.Amazon.Arrived(2);
        var second = narrow.Start(timeoutSeconds: 20);
        narrow.Clock.Advance(20);
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => second);

        Assert.Contains("in flight", failure.Message, StringComparison.Ordinal);
        held.SetResult(FakeRoute.Message(200));
        await first;
    }

    [Fact]
    public async Task An_hour_is_an_hour()
    {
        test.Amazon.On("GET", "/thing").Always(_ => FakeRoute.Message(429, headers: ("Retry-After", "600")));
        await Assert.ThrowsAsync<AdsTimeoutException>(() => test.Send(timeoutSeconds: 3600));

        Assert.Equal([0, 600, 1200, 1800, 2400, 3000], test.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }
}
