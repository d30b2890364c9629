using AmazonAds.Operations;

namespace AmazonAds.Tests.Operations;

public sealed class PathRuleTests
{
    private static readonly Uri Endpoint = new("https://advertising-api.amazon.com");

    [Theory]
    [InlineData("/sp/campaigns/list", "/sp/campaigns/list")]
    [InlineData("sp/campaigns/list", "/sp/campaigns/list")]
    [InlineData("/sd/campaigns?count=1&name=a%20b", "/sd/campaigns?count=1&name=a%20b")]
    [InlineData("/pageAsins?pageUrl=https://www.amazon.com/x", "/pageAsins?pageUrl=https://www.amazon.com/x")]
    [InlineData("https://advertising-api.amazon.com/v2/profiles?a=1", "/v2/profiles?a=1")]
    [InlineData("https://ADVERTISING-API.amazon.com:443/v2/profiles", "/v2/profiles")]
    [InlineData("@elsewhere.example/x", "/@elsewhere.example/x")]
    public void Paths_of_the_endpoint_pass(string given, string expected)
    {
        Assert.Equal(expected, PathRule.Read(given, Endpoint, out var refusal));
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/sp/campaigns")]
    [InlineData("http://advertising-api.amazon.com/sp/campaigns")]
    [InlineData("https://advertising-api.amazon.com.elsewhere.example/")]
    [InlineData("https://advertising-api.amazon.com@elsewhere.example/x")]
    [InlineData("https://me@advertising-api.amazon.com/x")]
    [InlineData("https://advertising-api.amazon.com:444/x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/sp/../v2/profiles")]
    [InlineData("/sp/%2e%2E/v2/profiles")]
    [InlineData("/sp/campaigns#x")]
    [InlineData("/sp/cam paigns")]
    [InlineData("/sp/campaigns\r\nX: y")]
    [InlineData("/sp/budgetRules/{budgetRuleId}")]
    [InlineData("/")]
    [InlineData("  ")]
    [InlineData("https://advertising-api.amazon.com")]
    public void Whatever_leads_elsewhere_or_nowhere_is_refused(string given)
    {
        Assert.Empty(PathRule.Read(given, Endpoint, out var refusal));
        Assert.NotNull(refusal);
    }

    [Fact]
    public void An_endpoint_with_a_path_of_its_own_keeps_it_once() =>
        Assert.Equal("/v2/profiles", PathRule.Read("http://127.0.0.1:8080/ads/v2/profiles", new Uri("http://127.0.0.1:8080/ads/"), out _));
}
