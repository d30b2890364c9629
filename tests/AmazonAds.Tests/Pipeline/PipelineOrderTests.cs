using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

public class PipelineOrderTests
{
    [Fact]
    public async Task A_profile_that_waits_for_its_limiter_holds_no_place_in_flight()
    {
        using var test = new TestClient(new RateLimitSettings { RequestsPerSecond = 0.1, Burst = 1 }, maxInFlight: 1);
        test.Amazon.WithTokens().On("GET", "/thing").Always(200);
        await test.Start(TestClient.Read("1"));
        var waiting = Enumerable.Range(0, 10).Select(_ => test.Start(TestClient.Read("1"))).ToList();
        await test.Start(TestClient.Read("2"));

        Assert.All(waiting, call => Assert.False(call.IsCompleted));
        Assert.Equal(0, test.Clock.Elapsed.TotalSeconds);
        await test.Clock.RunAsync(Task.WhenAll(waiting));
    }

    [Fact]
    public async Task The_token_is_fetched_after_the_wait_for_the_limiter()
    {
        using var test = new TestClient(new RateLimitSettings { RequestsPerSecond = 0.01, Burst = 1 });
        test.Amazon.WithTokens(lifetimeSeconds: 90).On("GET", "/thing").Always(200);
        await test.Send();
        await test.Send();

        Assert.Equal([0, 100], test.Amazon.SignIns.Select(signIn => Math.Round(signIn.At.TotalSeconds, 2)));
        Assert.Equal("Bearer Atza|token-2", test.Amazon.Calls[1].Header("Authorization"));
    }

    [Fact]
    public async Task A_call_that_waits_for_its_token_holds_no_place_in_flight()
    {
        using var test = new TestClient();
        using var gate = InFlightGate.Create(1);
        var signIn = new TaskCompletionSource<HttpResponseMessage>();
        test.Amazon.SignIn().Hold(signIn.Task);
        test.Amazon.WithTokens().On("GET", "/thing").Always(200);
        var options = new AdsCallOptions { Gate = gate };
        var waiting = test.Client.SendAsync(test.Connection, TestClient.Read("1"), options);
        await test.Amazon.Arrived(1);

        var other = test.Connect("other", refreshToken: "Atzr|other");
        using (await test.Client.SendAsync(other, TestClient.Read("2"), options)) Assert.False(waiting.IsCompleted);
        signIn.SetResult(test.Amazon.NewToken());
        (await waiting).Dispose();
    }

    [Fact]
    public async Task The_limiter_is_asked_before_every_attempt()
    {
        using var test = new TestClient(new RateLimitSettings { RequestsPerSecond = 0.1, Burst = 1 });
        test.Amazon.WithTokens().On("GET", "/thing").Answer(503).Answer(401).Answer(200);
        await test.Send();

        Assert.Equal([0, 10, 20], test.Amazon.Calls.Select(call => Math.Round(call.At.TotalSeconds, 2)));
        Assert.Equal(3, Assert.Single(test.Client.Limits.Snapshot()).AcquiredCount);
    }

    [Fact]
    public async Task By_default_a_profile_gets_five_calls_at_once_and_then_three_a_second()
    {
        using var test = new TestClient(new RateLimitSettings());
        test.Amazon.WithTokens().On("GET", "/thing").Always(200);
        await test.Client.ValidateAsync(test.Connection);
        var calls = Enumerable.Range(0, 11).Select(_ => test.Start()).ToList();
        Assert.Equal(5, test.Amazon.Calls.Count);
        for (var third = 1; third <= 6; third++)
        {
            test.Clock.Advance(0.334);
            await test.Amazon.Arrived(1 + 5 + third);
            Assert.Equal(5 + third, test.Amazon.Calls.Count);
        }

        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task Calls_without_a_profile_have_the_limit_of_their_connection()
    {
        using var test = new TestClient(new RateLimitSettings { RequestsPerSecond = 1, Burst = 1 });
        test.Amazon.WithTokens().On("GET", "/thing").Always(200);
        await test.Client.ValidateAsync(test.Connection);
        var first = test.Start(TestClient.Read(null));
        var second = test.Start(TestClient.Read(null));
        await Task.WhenAll(first, Send(test.Connect("other")), test.Start(TestClient.Read("1")));
        Assert.Equal(3, test.Amazon.Calls.Count);
        await test.Clock.RunAsync(second);

        Assert.Equal([0, 0, 0, 1], test.Amazon.Calls.Select(call => Math.Round(call.At.TotalSeconds, 2)));

        async Task Send(AmazonAds.Connections.AdsConnection connection)
        {
            using var answer = await test.Client.SendAsync(connection, TestClient.Read(null));
        }
    }

    [Fact]
    public async Task The_gate_bounds_the_requests_in_flight()
    {
        using var test = new TestClient(maxInFlight: 3);
        var route = test.Amazon.WithTokens().On("GET", "/thing").Answer(200);
        await test.Send();
        var answers = Enumerable.Range(0, 10)
            .Select(_ => new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        answers.ForEach(answer => route.Hold(answer.Task));
        var calls = Enumerable.Range(0, 10).Select(i => test.Start(TestClient.Read(i.ToString()))).ToList();
        for (var i = 0; i < answers.Count; i++)
        {
            await test.Amazon.Arrived(Math.Min(2 + 3 + i, 12));
            answers[i].SetResult(FakeRoute.Message(200));
        }

        await Task.WhenAll(calls);
        Assert.Equal(3, test.Amazon.MostInFlight);
    }

    [Fact]
    public async Task A_failed_call_gives_its_place_back()
    {
        using var test = new TestClient(maxInFlight: 1);
        test.Amazon.WithTokens().On("GET", "/thing").Answer(400).Throw(new IOException()).Answer(500).Answer(200, "{\"cut").Answer(200);
        await Assert.ThrowsAsync<AmazonAds.Errors.AdsApiException>(() => test.Send());
        await test.Send();

        Assert.Equal(5, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task An_answer_holds_its_place_until_it_is_let_go()
    {
        using var test = new TestClient(maxInFlight: 1);
        test.Amazon.WithTokens().On("GET", "/thing").Always(200);
        var answer = await test.Client.SendAsync(test.Connection, TestClient.Read());
        var next = test.Start();
        Assert.False(next.IsCompleted);
        answer.ReleasePlace();
        await next;

        Assert.Equal("{}"u8.ToArray(), answer.Body.ToArray());
        answer.Dispose();
    }
}
