using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AmazonAds.Emulator;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Emulator;

/// <summary>An emulator in memory, a clock in the test's hand, and a signed-in caller.</summary>
internal sealed class EmulatorSession : IDisposable
{
    private readonly HttpClient http;

    public EmulatorSession(EmulatorOptions? options = null, Func<AdsEmulator, HttpMessageHandler>? handler = null)
    {
        Emulator = new AdsEmulator(options ?? new EmulatorOptions { RequestsPerSecond = 0 }, Clock);
        http = new HttpClient(handler?.Invoke(Emulator) ?? Emulator.CreateHandler()) { BaseAddress = new Uri("http://ads.test/") };
    }

    public ManualTimeProvider Clock { get; } = new();

    public AdsEmulator Emulator { get; }

    public HttpClient Http => http;

    public string? AccessToken { get; set; }

    public long Profile => Emulator.Data.ProfileId(0);

    public static string MediaType(string kind) => $"application/vnd.sp{kind switch
    {
        "campaigns" => "Campaign",
        "adGroups" => "AdGroup",
        "keywords" => "Keyword",
        "negativeKeywords" => "NegativeKeyword",
        "campaignNegativeKeywords" => "CampaignNegativeKeyword",
        "productAds" => "ProductAd",
        "targets" => "TargetingClause",
        "negativeTargets" => "NegativeTargetingClause",
        "campaignNegativeTargets" => "CampaignNegativeTargetingClause",
        "portfolios" => "Portfolio",
        _ => throw new ArgumentException(kind, nameof(kind)),
    }}.v3+json";

    public static string Path(string kind) => kind == "portfolios" ? kind : $"sp/{kind}";

    /// <summary>The name of the array in bodies.</summary>
    public static string Collection(string kind) => kind switch
    {
        "targets" => "targetingClauses",
        "negativeTargets" => "negativeTargetingClauses",
        "campaignNegativeTargets" => "campaignNegativeTargetingClauses",
        _ => kind,
    };

    public Task<HttpResponseMessage> RequestTokenAsync(string? refreshToken = null, string secret = EmulatorOptions.DefaultClientSecret) =>
        http.PostAsync(AdsEmulator.TokenPath, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken ?? Emulator.Grants[0].RefreshToken,
            ["client_id"] = EmulatorOptions.DefaultClientId,
            ["client_secret"] = secret,
        }));

    public async Task<EmulatorSession> SignInAsync(string? refreshToken = null)
    {
        using var answer = await RequestTokenAsync(refreshToken);
        AccessToken = (await JsonAsync(answer)).GetProperty("access_token").GetString();
        return this;
    }

    /// <summary>A request with everything that Amazon wants to see.</summary>
    public HttpRequestMessage Request(string method, string path, string? body = null, string? mediaType = null, long? profile = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        request.Headers.Add("Amazon-Advertising-API-ClientId", EmulatorOptions.DefaultClientId);
        if (!path.StartsWith("v2/profiles", StringComparison.Ordinal))
            request.Headers.Add("Amazon-Advertising-API-Scope", (profile ?? Profile).ToString(CultureInfo.InvariantCulture));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType ?? "application/json"));
        if (mediaType is not null)
            request.Headers.Add("Accept", mediaType);
        return request;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null, string? mediaType = null, long? profile = null) =>
        http.SendAsync(Request(method, path, body, mediaType, profile));

    public Task<HttpResponseMessage> ListAsync(string kind, string body = "{}", long? profile = null) =>
        SendAsync("POST", $"{Path(kind)}/list", body, MediaType(kind), profile);

    public Task<HttpResponseMessage> WriteAsync(string method, string kind, string body, bool delete = false) =>
        SendAsync(method, $"{Path(kind)}{(delete ? "/delete" : "")}", body, MediaType(kind));

    public async Task<JsonElement> ListJsonAsync(string kind, string body = "{}", long? profile = null)
    {
        using var answer = await ListAsync(kind, body, profile);
        Assert.Equal(200, (int)answer.StatusCode);
        return await JsonAsync(answer);
    }

    public async Task<JsonElement> WriteJsonAsync(string method, string kind, string body, bool delete = false)
    {
        using var answer = await WriteAsync(method, kind, body, delete);
        Assert.Equal(207, (int)answer.StatusCode);
        return (await JsonAsync(answer)).GetProperty(Collection(kind));
    }

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using var answer = await SendAsync("GET", path);
        Assert.Equal(200, (int)answer.StatusCode);
        return await JsonAsync(answer);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public void Dispose() => http.Dispose();
}
