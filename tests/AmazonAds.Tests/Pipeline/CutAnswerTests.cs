using System.Text;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

/// <summary>Answers that end too early, over real sockets.</summary>
public sealed class CutAnswerTests : IDisposable
{
    private const string Whole = """{"keywords":[{"keywordId":"1"},{"keywordId":"2"}]}""";

    private readonly TestClient test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("length")]
    [InlineData("chunked")]
    [InlineData("close")]
    [InlineData("close after a row")]
    [InlineData("close before the body")]
    [InlineData("dropped")]
    [InlineData("head")]
    public async Task A_cut_answer_is_asked_for_again(string how)
    {
        await using var server = new WireServer(Cut(how), WireServer.Json(Whole));
        Assert.Equal(Whole, await SendAsync(server));

        Assert.Equal(2, server.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public async Task A_whole_answer_is_taken_whatever_its_framing(string framing)
    {
        var body = framing.Length == 0 ? Whole : $"{Whole.Length:x}\r\n{Whole}\r\n0\r\n\r\n";
        await using var server = new WireServer(WireServer.Json(body, framing));
        Assert.Equal(Whole, await SendAsync(server));
    }

    [Fact]
    public async Task An_empty_answer_that_says_so_is_whole()
    {
        await using var server = new WireServer(WireServer.Json(string.Empty));
        Assert.Equal(string.Empty, await SendAsync(server));
    }

    [Fact]
    public async Task A_create_whose_answer_is_cut_is_not_repeated()
    {
        await using var server = new WireServer(Cut("close"));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => SendAsync(server, create: true));

        Assert.Equal(FailureKind.Broken, failure.Kind);
        Assert.False(failure.SurelyNotCarriedOut);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_was_not_reached()
    {
        Uri gone;
        await using (var server = new WireServer()) gone = server.Address;
        var signedIn = new AdsConnection("c", "id", new Secret("s"), new Secret("r"), AdsRegion.NA, gone, gone);
        var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(
            () => test.Clock.RunAsync(test.Client.SendAsync(signedIn, TestClient.Create())));

        Assert.Equal((FailureKind.NotReached, 5), (failure.Kind, failure.Attempts));
        Assert.True(failure.SurelyNotCarriedOut);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = new WireServer(WireServer.Json(Whole));
        await using var server = new WireServer(
            $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await Assert.ThrowsAsync<AdsApiException>(() => SendAsync(server));

        Assert.Equal(0, elsewhere.Calls);
    }

    private static string Cut(string how) => how switch
    {
        "length" => WireServer.Json(Whole[..20], $"Content-Length: {Whole.Length}\r\n"),
        "chunked" => WireServer.Json($"{Whole.Length:x}\r\n{Whole}\r\n", "Transfer-Encoding: chunked\r\n"),
        "close" => WireServer.Json(Whole[..20], string.Empty),
        "close after a row" => WireServer.Json(Whole[..Whole.IndexOf(",{", StringComparison.Ordinal)], string.Empty),
        "close before the body" => WireServer.Json(string.Empty, string.Empty),
        "head" => "HTTP/1.1 200 OK\r\nContent-Ty",
        _ => string.Empty,
    };

    private async Task<string> SendAsync(WireServer server, bool create = false)
    {
        var connection = new AdsConnection(
            "wire", "id", new Secret("s"), new Secret("r"), AdsRegion.NA, server.Address, new Uri(server.Address, "/auth/o2/token"));
        using var answer = await test.Clock.RunAsync(
            test.Client.SendAsync(connection, create ? TestClient.Create() : TestClient.Read()));
        return Encoding.UTF8.GetString(answer.Body.Span);
    }
}
