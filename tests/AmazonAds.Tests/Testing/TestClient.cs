using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;

namespace AmazonAds.Tests.Testing;

/// <summary>A client on a fake Amazon and a clock in the test's hand. Jitter is off and limits are out of the way unless asked for.</summary>
internal sealed class TestClient : IDisposable
{
    public const string ClientId = "client-1";
    public const string ClientSecret = "secret-of-client-1";
    public const string RefreshToken = "Atzr|refresh-token-1";
    public const string Profile = "1001";

    public static readonly RateLimitSettings NoLimit = new() { RequestsPerSecond = 1_000_000, Burst = 1_000_000 };

    /// <summary>
    /// An attempt takes as long as it takes: for tests in which some work waits and moves the clock while another request is under way.
    /// </summary>
    public static readonly RetryOptions Unhurried = new() { AttemptTimeout = TimeSpan.FromDays(1) };

    public TestClient(RateLimitSettings? limit = null, int maxInFlight = 50, Func<double>? random = null, RetryOptions? retry = null)
    {
        Amazon = new FakeAmazon(Clock);
        Client = new AdsClient(new AdsClientOptions
        {
            Time = Clock,
            RateLimit = limit ?? NoLimit,
            MaxInFlight = maxInFlight,
            Random = random ?? (() => 0.5),
            Retry = retry ?? new RetryOptions(),
        });
        Connection = Connect("main");
    }

    public TestClock Clock { get; } = new();

    public FakeAmazon Amazon { get; }

    public AdsClient Client { get; }

    public AdsConnection Connection { get; }

    public static AdsRequest Read(string? profile = Profile) => new()
    {
        Method = HttpMethod.Get,
        Path = "/thing",
        Operation = "GET /thing",
        ProfileId = profile,
    };

    public static AdsRequest Create() => new()
    {
        Method = HttpMethod.Post,
        Path = "/thing",
        Operation = "POST /thing",
        ProfileId = Profile,
        Repeat = RepeatRule.OnlyIfNotCarriedOut,
        ContentType = "application/json",
        Body = "{}"u8.ToArray(),
    };

    public AdsConnection Connect(
        string name, string clientId = ClientId, string refreshToken = RefreshToken, AdsRegion region = AdsRegion.NA) =>
        new AdsConnection(name, clientId, new Secret(ClientSecret), new Secret(refreshToken), region).Through(Amazon);

    /// <summary>Sends and moves the clock until it has ended.</summary>
    public async Task<string> Send(AdsRequest? request = null, double timeoutSeconds = 300, CancellationToken cancel = default) =>
        await Clock.RunAsync(Start(request, timeoutSeconds, cancel));

    /// <summary>Sends; the clock stands still.</summary>
    public async Task<string> Start(AdsRequest? request = null, double timeoutSeconds = 300, CancellationToken cancel = default)
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(timeoutSeconds) };
        using var response = await Client.SendAsync(Connection, request ?? Read(), options, cancel);
        return System.Text.Encoding.UTF8.GetString(response.Body.Span);
    }

    public void Dispose() => Client.Dispose();
}
