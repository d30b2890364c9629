using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using AmazonAds.Emulator;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Emulator;

public sealed class HostTests : IAsyncLifetime
{
    private readonly AdsEmulator emulator = new(new EmulatorOptions { RequestsPerSecond = 0, MaxRequestBytes = 100_000 }, new ManualTimeProvider());
    private readonly HttpClient http = new();
    private EmulatorHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await EmulatorHost.StartAsync(emulator);
        http.BaseAddress = host.Endpoint;
        using var answer = await http.PostAsync(host.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = EmulatorOptions.DefaultRefreshToken,
            ["client_id"] = EmulatorOptions.DefaultClientId,
            ["client_secret"] = EmulatorOptions.DefaultClientSecret,
        }));
        Token = (await EmulatorSession.JsonAsync(answer)).GetProperty("access_token").GetString()!;
    }

    private string Token { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_and_serves_what_the_emulator_holds()
    {
        Assert.True(host.Endpoint.IsLoopback);
        using var answer = await http.SendAsync(List("""{"maxResults":240}"""));
        var page = await EmulatorSession.JsonAsync(answer);
        Assert.Equal(240, page.GetProperty("keywords").GetArrayLength());
        Assert.Equal("application/vnd.spKeyword.v3+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(DateTimeOffset.Parse("2025-01-01T00:00:00Z"), answer.Headers.Date);
    }

    [Fact]
    public async Task Chunked_bodies_and_expectations_are_understood()
    {
        using var chunked = List("""{"maxResults":7}""");
        chunked.Headers.TransferEncodingChunked = true;
        using var expecting = List("""{"maxResults":8}""");
        expecting.Headers.ExpectContinue = true;
        using var first = await http.SendAsync(chunked);
        using var second = await http.SendAsync(expecting);
        Assert.Equal(7, (await EmulatorSession.JsonAsync(first)).GetProperty("keywords").GetArrayLength());
        Assert.Equal(8, (await EmulatorSession.JsonAsync(second)).GetProperty("keywords").GetArrayLength());
    }

    [Fact]
    public async Task Pipelined_requests_are_answered_in_their_order()
    {
        var text = await RawAsync(
            "GET /first HTTP/1.1\r\nHost: x\r\n\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\nGET /third HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        var order = new[] { "/first", "/second", "/third" }.Select(path => text.IndexOf($"path: {path}", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n", "400")]
    [InlineData("GET / HTTP/2.7\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nbad header\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 100001\r\n\r\n", "413")]
    [InlineData("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "400")]
    public async Task What_is_no_proper_request_is_refused_and_ends_the_connection(string request, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", await RawAsync(request), StringComparison.Ordinal);

    [Fact]
    public async Task An_endless_head_is_refused() =>
        Assert.StartsWith("HTTP/1.1 431 ", await RawAsync("GET / HTTP/1.1\r\nX: " + new string('x', 40_000)), StringComparison.Ordinal);

    [Fact]
    public async Task A_cut_answer_declares_more_than_it_delivers()
    {
        emulator.Faults.Add(FaultRule.On("POST", "/sp/*").Cut(500));
        using var answer = await http.SendAsync(List(), HttpCompletionOption.ResponseHeadersRead);
        Assert.True(answer.Content.Headers.ContentLength > 500);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var read = new MemoryStream();
        await Assert.ThrowsAsync<HttpIOException>(() => stream.CopyToAsync(read));
        Assert.Equal(500, read.Length);
    }

    [Fact]
    public async Task A_dropped_answer_is_a_broken_connection_and_the_next_request_is_served()
    {
        emulator.Faults.Add(FaultRule.On("POST", "/sp/*").Times(1).Drop());
        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(List()));
        using var answer = await http.SendAsync(List());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_condition_that_throws_is_a_500_that_says_so()
    {
        emulator.Faults.Add(FaultRule.OnAny().When(static _ => throw new InvalidOperationException("my mistake")));
        using var answer = await http.SendAsync(List());
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("my mistake", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_callers_are_served_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async index =>
        {
            using var answer = await http.SendAsync(List("""{"maxResults":50}""", emulator.Data.ProfileId(index % 25)));
            return (await EmulatorSession.JsonAsync(answer)).GetProperty("keywords").GetArrayLength();
        }));
        Assert.All(answers, static count => Assert.Equal(50, count));
        Assert.Equal(201, emulator.Requests.Total);
    }

    [Fact]
    public async Task Stopping_closes_idle_connections_and_frees_the_port()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Endpoint.Port);
        await host.DisposeAsync();
        Assert.Equal(0, await ReadOrZeroAsync(client.GetStream()));
        await using var again = await EmulatorHost.StartAsync(emulator, host.Endpoint.Port);
        Assert.Equal(host.Endpoint, again.Endpoint);
    }

    private static async Task<int> ReadOrZeroAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private HttpRequestMessage List(string body = "{}", long? profile = null)
    {
        var mediaType = EmulatorSession.MediaType("keywords");
        var request = new HttpRequestMessage(HttpMethod.Post, "sp/keywords/list")
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Headers.Add("Accept", mediaType);
        request.Headers.Add("Amazon-Advertising-API-ClientId", EmulatorOptions.DefaultClientId);
        request.Headers.Add("Amazon-Advertising-API-Scope", (profile ?? emulator.Data.ProfileId(0)).ToString());
        return request;
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // Refused while more was on its way: what came before the reset is the answer.
        }

        return Encoding.ASCII.GetString(answer.ToArray());
    }
}
