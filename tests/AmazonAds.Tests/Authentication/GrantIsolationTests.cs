using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Authentication;

public sealed class GrantIsolationTests : IDisposable
{
    private readonly TestClient test = new();

    public GrantIsolationTests() => test.Amazon.On("GET", "/thing").Always(200);

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Profiles_and_connections_of_one_grant_share_its_token()
    {
        test.Amazon.WithTokens();
        await test.Send(TestClient.Read("1"));
        await test.Send(TestClient.Read("2"));
        await Send(test.Connect("same grant, other name"));

        Assert.Single(test.Amazon.SignIns);
        Assert.All(test.Amazon.Calls, call => Assert.Equal("Bearer Atza|token-1", call.Header("Authorization")));
    }

    [Fact]
    public async Task No_part_of_the_key_may_differ()
    {
        test.Amazon.WithTokens();
        await Send(test.Connection);
        await Send(test.Connect("other client", clientId: "client-2"));
        await Send(test.Connect("other refresh token", refreshToken: TestClient.RefreshToken + "x"));
        await Send(test.Connect("other token endpoint", region: AdsRegion.EU));

        Assert.Equal(4, test.Amazon.SignIns.Count);
        Assert.Equal(4, test.Amazon.Calls.Select(call => call.Header("Authorization")).Distinct().Count());
    }

    [Fact]
    public async Task Parts_that_run_together_in_the_same_way_do_not_meet()
    {
        test.Amazon.WithTokens();
        await Send(test.Connect("a", clientId: "client|x", refreshToken: "y"));
        await Send(test.Connect("b", clientId: "client", refreshToken: "x|y"));

        Assert.Equal(2, test.Amazon.SignIns.Count);
    }

    [Fact]
    public async Task Waiting_on_one_grant_does_not_delay_another()
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        test.Amazon.SignIn().Hold(never.Task);
        test.Amazon.WithTokens();
        var stuck = test.Start();
        await test.Amazon.Arrived(1);

        await Send(test.Connect("another", clientId: "client-2"));
        Assert.False(stuck.IsCompleted);
        never.SetResult(test.Amazon.NewToken());
        await stuck;
    }

    [Fact]
    public async Task More_hanging_sign_ins_than_places_in_flight_delay_no_other_grant()
    {
        const int Hanging = 60;
        var never = new TaskCompletionSource<HttpResponseMessage>();
        for (var number = 0; number < Hanging; number++) test.Amazon.SignIn().Hold(never.Task);
        test.Amazon.WithTokens();
        var stuck = Enumerable.Range(0, Hanging).Select(number => Send(test.Connect($"stuck {number}", clientId: $"client-of-{number}"))).ToList();
        await test.Amazon.Arrived(Hanging);

        await Send(test.Connect("another", clientId: "client-2"));
        Assert.All(stuck, sending => Assert.False(sending.IsCompleted));
        never.SetException(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        await test.Clock.RunAsync(Task.WhenAll(stuck));
    }

    [Fact]
    public async Task A_grant_whose_limiter_or_refusal_stands_does_not_touch_another()
    {
        test.Amazon.SignIn().Answer(400, """{"error":"invalid_grant"}""");
        test.Amazon.WithTokens();
        await Assert.ThrowsAsync<AmazonAds.Errors.AdsAuthenticationException>(() => test.Send());

        await Send(test.Connect("another", refreshToken: "Atzr|other"));
        Assert.Equal(2, test.Amazon.SignIns.Count);
    }

    [Fact]
    public async Task A_forgotten_grant_signs_in_anew()
    {
        test.Amazon.WithTokens();
        await test.Send();
        test.Client.Forget(test.Connection);
        await test.Send();

        Assert.Equal(2, test.Amazon.SignIns.Count);
    }

    [Fact]
    public void Nothing_that_holds_a_secret_shows_it()
    {
        var shown = string.Join(
            '\n',
            test.Connection.ToString(),
            test.Connection.Grant.ToString(),
            System.Text.Json.JsonSerializer.Serialize(test.Connection.Grant),
            new Secret("Atzr|refresh-token-1").ToString(),
            new AmazonAds.Authentication.AccessToken("Atza|token-1", TimeSpan.FromHours(1), 0).ToString());

        Assert.DoesNotContain(TestClient.RefreshToken, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.ClientSecret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(
            typeof(AdsConnection).GetProperties(), property => property.PropertyType == typeof(Secret));
        Assert.Empty(typeof(Secret).GetProperties());
    }

    private async Task Send(AdsConnection connection)
    {
        using var answer = await test.Client.SendAsync(connection, TestClient.Read());
    }
}
