using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

public sealed class HeaderTests : IDisposable
{
    private readonly TestClient test = new();

    public HeaderTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_request_for_a_profile_carries_client_scope_and_exact_media_types()
    {
        test.Amazon.On("POST", "/sp/keywords/list").Answer(200);
        await test.Send(new AdsRequest
        {
            Method = HttpMethod.Post,
            Path = "/sp/keywords/list",
            Operation = "POST /sp/keywords/list",
            ProfileId = "123",
            ContentType = "application/vnd.spKeyword.v3+json",
            Accept = "application/vnd.spKeyword.v3+json",
            Prefer = "return=representation",
            Body = "{\"maxResults\":1}"u8.ToArray(),
        });

        var call = test.Amazon.Calls[0];
        Assert.Equal("https://advertising-api.amazon.com/sp/keywords/list", call.Address.AbsoluteUri);
        Assert.Equal("{\"maxResults\":1}", call.Body);
        Assert.Equal(
            [
                ("Accept", "application/vnd.spKeyword.v3+json"),
                ("Amazon-Advertising-API-ClientId", "client-1"),
                ("Amazon-Advertising-API-Scope", "123"),
                ("Authorization", "Bearer Atza|token-1"),
                ("Content-Type", "application/vnd.spKeyword.v3+json"),
                ("Prefer", "return=representation"),
            ],
            call.Headers.Where(header => header.Key is not ("User-Agent" or "Content-Length")).Select(header => (header.Key, header.Value)).Order());
        Assert.StartsWith("AmazonAds.PowerShell/", call.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_profile_there_is_no_scope()
    {
        test.Amazon.On("GET", "/thing").Answer(200);
        await test.Send(TestClient.Read(null));

        Assert.Null(test.Amazon.Calls[0].Header("Amazon-Advertising-API-Scope"));
        Assert.Null(test.Amazon.Calls[0].Header("Content-Type"));
    }

    [Theory]
    [InlineData("/adsApi/v1/query/campaigns", true)]
    [InlineData("/adsApi/v1x/query", false)]
    [InlineData("/sp/adsApi/v1/query", false)]
    public async Task The_unified_api_has_a_client_header_of_its_own(string path, bool unified)
    {
        test.Amazon.On("GET", path).Answer(200);
        await test.Send(new AdsRequest { Method = HttpMethod.Get, Path = path, Operation = "GET " + path });

        var call = test.Amazon.Calls[0];
        Assert.Equal(unified ? "client-1" : null, call.Header("Amazon-Ads-ClientId"));
        Assert.Equal(unified ? null : "client-1", call.Header("Amazon-Advertising-API-ClientId"));
    }

    [Theory]
    [InlineData("@elsewhere.example/thing")]
    [InlineData(".elsewhere.example/thing")]
    [InlineData(":444/thing")]
    [InlineData("https://elsewhere.example/thing")]
    [InlineData("thing")]
    [InlineData("")]
    public void A_path_cannot_lead_to_another_host(string path) =>
        Assert.Throws<ArgumentException>(() => new AdsRequest { Method = HttpMethod.Get, Path = path, Operation = "GET" });

    [Theory]
    [InlineData("//elsewhere.example/thing")]
    [InlineData("/\\elsewhere.example/thing")]
    [InlineData("/thing?to=https://elsewhere.example")]
    public async Task Whatever_follows_a_slash_stays_with_Amazon(string path)
    {
        try
        {
            await test.Send(new AdsRequest { Method = HttpMethod.Get, Path = path, Operation = "GET" });
        }
        catch (InvalidOperationException)
        {
            // No such route was scripted; where it went is what counts.
        }

        Assert.All(test.Amazon.Calls, call => Assert.Equal("advertising-api.amazon.com", call.Address.Host));
        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task An_endpoint_may_have_a_path_of_its_own()
    {
        var connection = new AdsConnection(
            "proxied", "client-1", new Secret("s"), new Secret("r"), AdsRegion.NA, new Uri("http://127.0.0.1:8080/ads/"))
            .Through(test.Amazon);
        test.Amazon.On("GET", "/ads/thing").Answer(200);
        using var answer = await test.Client.SendAsync(connection, TestClient.Read());

        Assert.Equal("http://127.0.0.1:8080/ads/thing", test.Amazon.Calls[0].Address.AbsoluteUri);
    }
}
