using System.Net;
using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Authentication;

public sealed class SignInTests : IDisposable
{
    private const string InvalidGrant = """{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token"}""";

    private readonly TestClient test = new();

    public SignInTests() => test.Amazon.On("GET", "/thing").Always(200, """{"ok":true}""");

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Nothing_is_called_before_the_first_request()
    {
        test.Amazon.WithTokens();
        test.Connect("another");
        Assert.Empty(test.Amazon.Requests);

        await test.Send();
        await test.Send();
        Assert.Single(test.Amazon.SignIns);
    }

    [Fact]
    public async Task The_token_request_is_a_form_with_the_grant()
    {
        test.Amazon.WithTokens();
        await test.Send();

        var signIn = test.Amazon.SignIns[0];
        Assert.Equal("https://api.amazon.com/auth/o2/token", signIn.Address.AbsoluteUri);
        Assert.Equal("application/x-www-form-urlencoded", signIn.Header("Content-Type"));
        Assert.Equal(
            [
                ("client_id", TestClient.ClientId), ("client_secret", TestClient.ClientSecret),
                ("grant_type", "refresh_token"), ("refresh_token", TestClient.RefreshToken),
            ],
            signIn.Form.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal("Bearer Atza|token-1", test.Amazon.Calls[0].Header("Authorization"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_sign_in_answered_with_a_passing_failure_is_tried_again(int status)
    {
        test.Amazon.SignIn().Answer(status).Answer(status);
        test.Amazon.WithTokens();
        await test.Send();

        Assert.Equal([0, 1, 3], test.Amazon.SignIns.Select(signIn => signIn.At.TotalSeconds));
    }

    [Fact]
    public async Task A_sign_in_that_loses_its_connection_is_tried_again()
    {
        test.Amazon.SignIn().Throw(new HttpRequestException(HttpRequestError.ConnectionError)).Throw(new IOException("reset"))
            .Answer(200, """{"access_token":"Atza|cut","expires_in":36""");
        test.Amazon.WithTokens();
        await test.Send();

        Assert.Equal(4, test.Amazon.SignIns.Count);
    }

    [Fact]
    public async Task Five_faults_of_the_sign_in_are_an_error_that_says_so()
    {
        test.Amazon.SignIn().Always(503, """{"error":"server_error"}""");
        var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Send());

        Assert.Equal(5, test.Amazon.SignIns.Count);
        Assert.Equal((FailureKind.ServerFault, HttpStatusCode.ServiceUnavailable, 5), (failure.Kind, failure.Status, failure.Attempts));
        Assert.Empty(test.Amazon.Calls);
    }

    [Fact]
    public async Task A_sign_in_throttled_waits_what_Retry_After_asks_for()
    {
        test.Amazon.SignIn().Answer(429, "{}", ("Retry-After", "17"));
        test.Amazon.WithTokens();
        await test.Send();

        Assert.Equal(17, test.Amazon.SignIns[1].At.TotalSeconds);
    }

    [Theory]
    [InlineData(400, InvalidGrant, "invalid_grant", "The request has an invalid grant parameter : refresh_token")]
    [InlineData(401, """{"error":"invalid_client","error_description":"Client authentication failed"}""", "invalid_client", "Client authentication failed")]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"Not authorized"}""", "unauthorized_client", "Not authorized")]
    [InlineData(403, "<html><title>Forbidden</title></html>", null, "Forbidden")]
    public async Task A_final_answer_fails_all_who_wait_in_its_own_words(int status, string body, string? code, string words)
    {
        test.Amazon.SignIn().Answer(status, body, ("x-amzn-RequestId", "lwa-1"));
        var callers = Enumerable.Range(0, 20).Select(i => test.Send(TestClient.Read(i.ToString()))).ToList();
        foreach (var caller in callers)
        {
            var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(() => caller);
            Assert.Equal((FailureKind.GrantRefused, code, words), (failure.Kind, failure.Code, failure.ServiceMessage));
            Assert.Equal(("main", "lwa-1", (HttpStatusCode?)status), (failure.ConnectionName, failure.RequestId, failure.Status));
            Assert.Contains(words, failure.Message, StringComparison.Ordinal);
            Assert.True(failure.SurelyNotCarriedOut);
        }

        Assert.Single(test.Amazon.SignIns);
        Assert.Empty(test.Amazon.Calls);
    }

    [Fact]
    public async Task For_30_seconds_no_one_asks_again_for_a_revoked_grant()
    {
        test.Amazon.SignIn().Answer(400, InvalidGrant);
        test.Amazon.WithTokens();
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Send());
        test.Clock.Advance(29);
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Send());
        Assert.Single(test.Amazon.SignIns);

        test.Clock.Advance(1);
        await test.Send();
        Assert.Equal(2, test.Amazon.SignIns.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":"Atza|secret-token"}""")]
    [InlineData("""{"access_token":"Atza|secret-token","expires_in":"soon"}""")]
    [InlineData("""{"access_token":"Atza|secret-token","expires_in":0}""")]
    [InlineData("""{"access_token":["Atza|secret-token"],"expires_in":3600}""")]
    [InlineData("""["Atza|secret-token"]""")]
    [InlineData("Atza|secret-token")]
    public async Task An_answer_without_a_token_and_its_lifetime_is_an_error_that_shows_nothing_of_it(string body)
    {
        test.Amazon.SignIn().Always(200, body);
        var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Send());

        Assert.Equal(FailureKind.NotUnderstood, failure.Kind);
        Assert.DoesNotContain("secret-token", failure.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Send());
        Assert.Single(test.Amazon.SignIns);
    }

    [Fact]
    public async Task A_lifetime_given_as_text_is_read()
    {
        test.Amazon.SignIn().Answer(200, """{"access_token":"Atza|a","expires_in":"3600"}""");
        await test.Send();
        test.Clock.Advance(3000);
        await test.Send();

        Assert.Single(test.Amazon.SignIns);
    }

    [Fact]
    public async Task Validating_asks_for_a_token_though_one_is_there()
    {
        test.Amazon.WithTokens();
        await test.Send();
        await test.Client.ValidateAsync(test.Connection);
        Assert.Equal(2, test.Amazon.SignIns.Count);

        test.Amazon.SignIn().Answer(400, InvalidGrant);
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => test.Client.ValidateAsync(test.Connection));
    }

    [Fact]
    public async Task A_sign_in_that_never_answers_gives_up_each_attempt_after_a_minute()
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        test.Amazon.SignIn().Hold(never.Task);
        test.Amazon.WithTokens();
        var sending = test.Start();
        await test.Amazon.Arrived(1);
        test.Clock.Advance(60);
        await test.Clock.RunAsync(sending);

        Assert.Equal([0, 61], test.Amazon.SignIns.Select(signIn => signIn.At.TotalSeconds));
    }

    [Fact]
    public async Task Each_region_signs_in_at_its_own_address()
    {
        test.Amazon.WithTokens();
        foreach (var region in new[] { AdsRegion.EU, AdsRegion.FE })
        {
            using var answer = await test.Client.SendAsync(test.Connect(region.ToString(), region: region), TestClient.Read());
        }

        Assert.Equal(
            ["api.amazon.co.uk", "advertising-api-eu.amazon.com", "api.amazon.co.jp", "advertising-api-fe.amazon.com"],
            test.Amazon.Requests.Select(request => request.Address.Host));
    }
}
