using AmazonAds.Connections;
using AmazonAds.Diagnostics;

namespace AmazonAds.Tests.Connections;

public class EndpointRuleTests
{
    [Theory]
    [InlineData("https://advertising-api.amazon.com")]
    [InlineData("https://advertising-api-eu.amazon.com/")]
    [InlineData("https://ADVERTISING-API-FE.AMAZON.COM")]
    [InlineData("https://api.amazon.co.uk/auth/o2/token")]
    [InlineData("https://api.amazon.co.jp/auth/o2/token")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080/auth/o2/token")]
    [InlineData("http://[::1]:8080")]
    [InlineData("https://localhost:8443")]
    public void Amazons_hosts_and_this_machine_are_allowed(string address) => Assert.Null(EndpointRule.Refusal(new Uri(address)));

    [Theory]
    [InlineData("http://advertising-api.amazon.com")]
    [InlineData("http://192.168.1.10:8080")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://localhost.elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("https://amazon.com.elsewhere.example")]
    [InlineData("https://notamazon.com")]
    [InlineData("https://advertising-api.amazon.com@elsewhere.example")]
    [InlineData("https://user:password@advertising-api.amazon.com")]
    [InlineData("https://аmazon.com")]
    [InlineData("ftp://advertising-api.amazon.com")]
    [InlineData("file:///tmp/x")]
    public void Nothing_else_is(string address)
    {
        Assert.NotNull(EndpointRule.Refusal(new Uri(address)));
        var refused = Assert.Throws<ArgumentException>(() => Connect(endpoint: address));
        Assert.Equal("endpoint", refused.ParamName);
        refused = Assert.Throws<ArgumentException>(() => Connect(tokenEndpoint: address));
        Assert.Equal("tokenEndpoint", refused.ParamName);
        Assert.DoesNotContain("password", refused.Message.Replace("user name or password", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_address_is_refused() => Assert.NotNull(EndpointRule.Refusal(new Uri("/auth", UriKind.Relative)));

    [Theory]
    [InlineData(AdsRegion.NA, "https://advertising-api.amazon.com/", "https://api.amazon.com/auth/o2/token")]
    [InlineData(AdsRegion.EU, "https://advertising-api-eu.amazon.com/", "https://api.amazon.co.uk/auth/o2/token")]
    [InlineData(AdsRegion.FE, "https://advertising-api-fe.amazon.com/", "https://api.amazon.co.jp/auth/o2/token")]
    public void A_region_has_its_hosts(AdsRegion region, string api, string token)
    {
        var connection = new AdsConnection("c", "id", new Secret("s"), new Secret("r"), region);
        Assert.Equal((api, token), (connection.Endpoint.AbsoluteUri, connection.TokenEndpoint.AbsoluteUri));
    }

    private static AdsConnection Connect(string? endpoint = null, string? tokenEndpoint = null) => new(
        "c",
        "id",
        new Secret("s"),
        new Secret("r"),
        AdsRegion.NA,
        endpoint is null ? null : new Uri(endpoint),
        tokenEndpoint is null ? null : new Uri(tokenEndpoint));
}
