using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

/// <summary>A user's cancel ends every wait without the clock moving, and nothing is sent after it.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource cancel = new();
    private readonly TaskCompletionSource<HttpResponseMessage> never = new();

    public void Dispose() => cancel.Dispose();

    [Fact]
    public async Task Before_anything()
    {
        using var test = new TestClient();
        await cancel.CancelAsync();
        await EndsAsync(test, test.Start(cancel: cancel.Token), requests: 0);
    }

    [Fact]
    public async Task In_the_limiters_queue()
    {
        using var test = new TestClient(new RateLimitSettings { RequestsPerSecond = 0.1, Burst = 1 });
        test.Amazon.WithTokens().On("GET", "/thing").Always(200);
        await test.Send();
        var waiting = test.Start(cancel: cancel.Token);
        await test.Clock.WhenWaitingAsync();
        await EndsAsync(test, waiting, requests: 2);
        Assert.Equal(0, Assert.Single(test.Client.Limits.Snapshot()).QueueLength);
    }

    [Fact]
    public async Task While_a_token_is_awaited()
    {
        using var test = new TestClient();
        test.Amazon.SignIn().Hold(never.Task);
        var waiting = test.Start(cancel: cancel.Token);
        await test.Amazon.Arrived(1);
        await EndsAsync(test, waiting, requests: 1);
    }

    [Fact]
    public async Task While_a_sign_in_waits_for_its_repeat()
    {
        using var test = new TestClient();
        test.Amazon.SignIn().Always(503);
        var waiting = test.Start(cancel: cancel.Token);
        await test.Clock.WhenWaitingAsync();
        await EndsAsync(test, waiting, requests: 1);
    }

    [Fact]
    public async Task At_the_gate()
    {
        using var test = new TestClient(maxInFlight: 1);
        test.Amazon.WithTokens().On("GET", "/thing").Hold(never.Task);
        var first = test.Start();
        await test.Amazon.Arrived(2);
        var second = test.Start(cancel: cancel.Token);
        await EndsAsync(test, second, requests: 2);
        never.SetResult(FakeRoute.Message(200));
        await first;
    }

    [Fact]
    public async Task While_an_answer_is_awaited()
    {
        using var test = new TestClient();
        test.Amazon.WithTokens().On("GET", "/thing").Hold(never.Task);
        var sending = test.Start(cancel: cancel.Token);
        await test.Amazon.Arrived(2);
        await EndsAsync(test, sending, requests: 2);
    }

    [Fact]
    public async Task While_a_body_is_read()
    {
        using var test = new TestClient();
        var body = new StalledBody();
        test.Amazon.WithTokens().On("GET", "/thing").Then(_ => body.Message());
        var sending = test.Start(cancel: cancel.Token);
        await body.Reading;
        await EndsAsync(test, sending, requests: 2);
    }

    [Fact]
    public async Task While_a_repeat_is_waited_for()
    {
        using var test = new TestClient();
        test.Amazon.WithTokens().On("GET", "/thing").Always(503);
        var waiting = test.Start(cancel: cancel.Token);
        await test.Clock.WhenWaitingAsync();
        await EndsAsync(test, waiting, requests: 2, retries: 1);
    }

    [Fact]
    public async Task When_the_transport_answers_the_cancel_with_an_error_of_its_own()
    {
        using var test = new TestClient();
        test.Amazon.WithTokens().On("GET", "/thing").Then(async (_, stop) =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never.Task.WaitAsync(stop));
            throw new HttpRequestException("The socket was closed.", new IOException());
        });
        var sending = test.Start(cancel: cancel.Token);
        await test.Amazon.Arrived(2);
        await EndsAsync(test, sending, requests: 2);
    }

    private async Task EndsAsync(TestClient test, Task call, int requests, int retries = 0)
    {
        var before = test.Clock.Elapsed;
        await cancel.CancelAsync();
        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(cancel.Token, ended.CancellationToken);
        Assert.Equal(before, test.Clock.Elapsed);
        Assert.Equal(requests, test.Amazon.Requests.Count);
        Assert.Equal(retries, test.Client.Telemetry.Statistics.Endpoints().Where(metric => metric.Name == "GET /thing").Sum(metric => metric.Retries));
    }
}
