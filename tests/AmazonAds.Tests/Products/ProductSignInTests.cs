using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

public class ProductSignInTests
{
    private const string CognitoPath = "/oauth2/token";

    [Theory]
    [InlineData("3.1", "https://api.amazon.com/auth/o2/token")]
    [InlineData("3.2", "https://api.amazon.co.uk/auth/o2/token")]
    [InlineData("3.3", "https://api.amazon.co.jp/auth/o2/token")]
    [InlineData("2.1", "https://creatorsapi.auth.us-east-1.amazoncognito.com/oauth2/token")]
    [InlineData("2.2", "https://creatorsapi.auth.eu-south-2.amazoncognito.com/oauth2/token")]
    [InlineData("v2.3", "https://creatorsapi.auth.us-west-2.amazoncognito.com/oauth2/token")]
    public void Each_version_signs_in_at_its_region(string version, string endpoint)
    {
        using var on = new ProductHarness(version: version);
        Assert.Equal(new Uri(endpoint), on.Connection.TokenEndpoint);
    }

    [SharedFact]
    public async Task A_credential_of_version_3_signs_in_with_the_recorded_object()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(200);
        await on.Send();

        var signIn = Assert.Single(on.Amazon.SignIns);
        var recorded = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "products", "creators__token_v3_request.json")).GetProperty("body");
        using var sent = System.Text.Json.JsonDocument.Parse(signIn.Body);
        Assert.Equal(
            recorded.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal),
            sent.RootElement.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(recorded.GetProperty("scope").GetString(), sent.RootElement.GetProperty("scope").GetString());
        Assert.Equal("application/json", signIn.Header("Content-Type"));
        Assert.Equal("Bearer Atza|token-1", on.Amazon.Calls[0].Header("Authorization"));
        Assert.Equal("www.amazon.com", on.Amazon.Calls[0].Header("x-marketplace"));
    }

    [Fact]
    public async Task A_credential_of_version_2_signs_in_with_a_form_and_names_its_version()
    {
        using var on = new ProductHarness(version: "2.2");
        on.Amazon.On("POST", CognitoPath).Answer(200, """{"access_token":"eyJ1","token_type":"Bearer","expires_in":3600}""");
        on.Amazon.On("POST", ProductHarness.Path).Answer(200);
        await on.Send();

        var signIn = on.Amazon.Requests[0];
        Assert.Equal("creatorsapi/default", signIn.Form["scope"]);
        Assert.Equal("client_credentials", signIn.Form["grant_type"]);
        Assert.Equal("Bearer eyJ1, Version 2.2", on.Amazon.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task Many_calls_sign_in_once_and_an_expired_token_once_more()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path)
            .Answer(200).Answer(401, """{"type":"UnauthorizedException","message":"ended","reason":"TokenExpired"}""").Answer(200).Answer(200);
        for (var call = 0; call < 3; call++) await on.Send();

        Assert.Equal(2, on.Amazon.SignIns.Count);
        Assert.Equal("Bearer Atza|token-2", on.Amazon.Calls[^1].Header("Authorization"));
    }

    [Fact]
    public async Task A_second_401_is_not_answered_with_a_third_token()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Always(401, """{"type":"UnauthorizedException","message":"no","reason":"TokenExpired"}""");
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => on.Send());

        Assert.Equal("TokenExpired", failure.Reason);
        Assert.Equal(2, on.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_refused_credential_says_so_and_never_shows_its_secret()
    {
        using var on = new ProductHarness();
        on.Amazon.SignIn().Always(401, """{"error":"invalid_client","error_description":"Client authentication failed"}""");
        var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(() => on.Send());

        Assert.Equal("invalid_client", failure.Code);
        Assert.DoesNotContain(ProductHarness.Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ProductHarness.Secret, System.Text.Json.JsonSerializer.Serialize(on.Connection), StringComparison.Ordinal);
        Assert.DoesNotContain(ProductHarness.Secret, on.Connection.CredentialId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://creatorsapi.amazon", true)]
    [InlineData("https://api.amazon.co.uk/auth/o2/token", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("https://creatorsapi.auth.us-east-1.amazoncognito.com/oauth2/token", true)]
    [InlineData("https://creatorsapi.auth.eu-west-1.amazoncognito.com/oauth2/token", false)]
    [InlineData("https://evil.auth.us-east-1.amazoncognito.com/oauth2/token", false)]
    [InlineData("https://creatorsapi.amazon.example.com", false)]
    [InlineData("http://creatorsapi.amazon", false)]
    public void Credentials_go_to_amazon_and_to_loopback_only(string address, bool allowed) =>
        Assert.Equal(allowed, ProductEndpointRule.Refusal(new Uri(address)) is null);

    [Theory]
    [InlineData("1.0")]
    [InlineData("3")]
    [InlineData("3.4")]
    public void A_version_that_there_is_not_is_refused(string version) =>
        Assert.Throws<ArgumentException>(() => new ProductConnection("a", "b", new Secret("c"), version, "www.amazon.com", "t-20"));
}
