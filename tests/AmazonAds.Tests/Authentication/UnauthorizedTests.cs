using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Authentication;

public sealed class UnauthorizedTests : IDisposable
{
    private readonly TestClient test = new();

    public UnauthorizedTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_401_forces_one_refresh_and_one_repeat()
    {
        test.Amazon.On("GET", "/thing").Answer(401).Answer(200, """{"ok":1}""");
        Assert.Equal("""{"ok":1}""", await test.Send());

        Assert.Equal(
            ["POST /auth/o2/token", "GET /thing", "POST /auth/o2/token", "GET /thing"],
            test.Amazon.Requests.Select(request => $"{request.Method} {request.Path}"));
        Assert.Equal(
            ["Bearer Atza|token-1", "Bearer Atza|token-2"],
            test.Amazon.Calls.Select(call => call.Header("Authorization")));
        Assert.Equal(0, test.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task A_second_401_is_an_error()
    {
        test.Amazon.On("GET", "/thing").Always(401, """{"code":"UNAUTHORIZED","details":"Not authorized"}""");
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => test.Send());

        Assert.Equal((FailureKind.Unauthorized, "UNAUTHORIZED", 2), (failure.Kind, failure.Code, failure.Attempts));
        Assert.Equal((2, 2), (test.Amazon.Calls.Count, test.Amazon.SignIns.Count));
        Assert.True(failure.SurelyNotCarriedOut);
    }

    [Fact]
    public async Task Many_401s_at_once_force_one_refresh()
    {
        var answers = new TaskCompletionSource<HttpResponseMessage>[20];
        var route = test.Amazon.On("GET", "/thing");
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            route.Hold(answers[i].Task);
        }

        route.Always(200);
        var calls = Enumerable.Range(0, answers.Length).Select(i => test.Start(TestClient.Read(i.ToString()))).ToList();
        await test.Amazon.Arrived(1 + answers.Length);
        foreach (var answer in answers) answer.SetResult(FakeRoute.Message(401));
        await Task.WhenAll(calls);

        Assert.Equal(2, test.Amazon.SignIns.Count);
    }

    [Fact]
    public async Task A_401_for_a_token_that_was_replaced_meanwhile_asks_for_no_other()
    {
        var late = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Amazon.On("GET", "/thing").Hold(late.Task).Answer(401).Always(200);
        var slow = test.Start(TestClient.Read("1"));
        await test.Amazon.Arrived(2);
        await test.Send(TestClient.Read("2"));
        Assert.Equal(2, test.Amazon.SignIns.Count);

        late.SetResult(FakeRoute.Message(401));
        await slow;
        Assert.Equal(2, test.Amazon.SignIns.Count);
    }

    [Fact]
    public async Task A_401_repeats_a_create_too()
    {
        test.Amazon.On("POST", "/thing").Answer(401).Answer(200);
        await test.Send(TestClient.Create());

        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_401_whose_refresh_is_refused_is_the_refusal()
    {
        test.Amazon.SignIn().Then(_ => test.Amazon.NewToken()).Answer(400, """{"error":"invalid_grant","error_description":"revoked"}""");
        test.Amazon.On("GET", "/thing").Answer(401);
        var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Send());

        Assert.Equal("invalid_grant", failure.Code);
        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task Faults_and_throttling_between_two_401s_do_not_allow_another_repeat()
    {
        test.Amazon.On("GET", "/thing").Answer(401).Answer(429).Answer(503).Answer(401);
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => test.Send());

        Assert.Equal((FailureKind.Unauthorized, 4), (failure.Kind, failure.Attempts));
    }
}
