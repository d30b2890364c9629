using System.Net.Sockets;
using System.Security.Authentication;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

public sealed class RetryTests : IDisposable
{
    private readonly TestClient test = new();

    public RetryTests() => test.Amazon.WithTokens();

    public static TheoryData<string> NotReached => ["name", "refused", "tls", "proxy", "socket refused", "certificate"];

    public static TheoryData<string> Broken => ["dropped", "reset", "cut", "io"];

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_read_that_meets_a_passing_failure_is_sent_again(int status)
    {
        test.Amazon.On("GET", "/thing").Answer(status).Answer(200);
        await test.Send();

        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    [InlineData(425)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task Any_other_answer_is_final(int status)
    {
        test.Amazon.On("GET", "/thing").Answer(status, "{}", ("Location", "https://elsewhere.example/"));
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => test.Send());

        Assert.Equal((status, 1), ((int)failure.Status!, failure.Attempts));
        Assert.Single(test.Amazon.Calls);
    }

    [Theory]
    [MemberData(nameof(NotReached))]
    [MemberData(nameof(Broken))]
    public async Task A_read_whose_connection_fails_is_sent_again(string failure)
    {
        test.Amazon.On("GET", "/thing").Throw(Failure(failure)).Answer(200);
        await test.Send();

        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(NotReached))]
    public async Task A_create_that_never_reached_Amazon_is_sent_again(string failure)
    {
        test.Amazon.On("POST", "/thing").Throw(Failure(failure)).Answer(200);
        await test.Send(TestClient.Create());

        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_create_whose_fate_is_not_known_is_not_sent_again(string failure)
    {
        test.Amazon.On("POST", "/thing").Throw(Failure(failure));
        var thrown = await Assert.ThrowsAsync<AdsConnectionException>(() => test.Send(TestClient.Create()));

        Assert.Equal(FailureKind.Broken, thrown.Kind);
        Assert.False(thrown.SurelyNotCarriedOut);
        Assert.Single(test.Amazon.Calls);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_create_that_the_service_failed_at_is_not_sent_again(int status)
    {
        test.Amazon.On("POST", "/thing").Answer(status);
        var thrown = await Assert.ThrowsAsync<AdsApiException>(() => test.Send(TestClient.Create()));

        Assert.False(thrown.SurelyNotCarriedOut);
        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task A_throttled_create_is_sent_again()
    {
        test.Amazon.On("POST", "/thing").Answer(429).Answer(429).Answer(200);
        await test.Send(TestClient.Create());

        Assert.Equal(3, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_create_that_timed_out_is_not_sent_again()
    {
        test.Amazon.On("POST", "/thing").Hold(new TaskCompletionSource<HttpResponseMessage>().Task);
        var sending = test.Start(TestClient.Create());
        await test.Amazon.Arrived(2);
        test.Clock.Advance(60);
        var thrown = await Assert.ThrowsAsync<AdsConnectionException>(() => sending);

        Assert.False(thrown.SurelyNotCarriedOut);
        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task An_update_refused_after_an_attempt_of_unknown_fate_may_have_been_carried_out()
    {
        test.Amazon.On("GET", "/thing").Throw(Failure("dropped")).Answer(400);
        var thrown = await Assert.ThrowsAsync<AdsApiException>(() => test.Send());

        Assert.Equal(FailureKind.Refused, thrown.Kind);
        Assert.False(thrown.SurelyNotCarriedOut);
    }

    [Fact]
    public async Task Faults_are_tried_five_times_after_one_two_four_and_eight_seconds()
    {
        test.Amazon.On("GET", "/thing").Always(503);
        var thrown = await Assert.ThrowsAsync<AdsApiException>(() => test.Send());

        Assert.Equal(5, thrown.Attempts);
        Assert.Equal([0, 1, 3, 7, 15], test.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }

    [Fact]
    public async Task Throttling_uses_up_time_and_no_attempts()
    {
        var route = test.Amazon.On("GET", "/thing");
        for (var i = 0; i < 12; i++) route.Answer(429);
        for (var i = 0; i < 4; i++) route.Answer(503);
        route.Answer(200);
        await test.Send(timeoutSeconds: 3600);

        Assert.Equal(17, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task Five_faults_end_a_call_whatever_lies_between_them()
    {
        test.Amazon.On("GET", "/thing").Answer(503).Answer(429).Throw(Failure("dropped")).Answer(500).Answer(429).Answer(502)
            .Throw(Failure("refused"));
        var thrown = await Assert.ThrowsAsync<AdsConnectionException>(() => test.Send());

        Assert.Equal(7, thrown.Attempts);
    }

    [Fact]
    public async Task The_number_of_attempts_can_be_set()
    {
        using var patient = new TestClient(retry: new RetryOptions { FaultAttempts = 2, FirstDelay = TimeSpan.FromSeconds(3) });
        patient.Amazon.WithTokens().On("GET", "/thing").Always(503);
        await Assert.ThrowsAsync<AdsApiException>(() => patient.Send());

        Assert.Equal([0, 3], patient.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }

    private static Exception Failure(string name) => name switch
    {
        "name" => new HttpRequestException(HttpRequestError.NameResolutionError),
        "refused" => new HttpRequestException(HttpRequestError.ConnectionError),
        "tls" => new HttpRequestException(HttpRequestError.SecureConnectionError),
        "proxy" => new HttpRequestException(HttpRequestError.ProxyTunnelError),
        "socket refused" => new HttpRequestException("no", new SocketException((int)SocketError.ConnectionRefused)),
        "certificate" => new HttpRequestException("no", new AuthenticationException("bad certificate")),
        "dropped" => new HttpRequestException(HttpRequestError.ResponseEnded),
        "reset" => new HttpRequestException("reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
        "cut" => new HttpIOException(HttpRequestError.ResponseEnded),
        _ => new IOException("broken"),
    };
}
