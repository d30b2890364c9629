using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.RateLimiting;

namespace AmazonAds.Benchmarks;

/// <summary>
/// (2) Rows per second of keyword listings through the whole client, beside a bare HttpClient loop that reads each
/// page and only finds its cursor. Page size and concurrency are equal; limits are off.
/// </summary>
internal static class ListingBenchmark
{
    public static async Task RunAsync(Arguments arguments)
    {
        var profiles = arguments.Int("profiles", 8);
        var page = arguments.Int("page", 100);
        await using var emulator = await EmulatorProcess.StartAsync(
            ("profiles", profiles), ("campaigns", 10), ("adgroups", 10), ("keywords", arguments.Int("keywords", 300)), ("page", page));
        using var client = new AdsClient(new AdsClientOptions { RateLimit = new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000 } });
        var ids = (await client.Profiles.ListAsync(emulator.Connection)).Select(profile => profile.ProfileId).ToList();

        for (var round = 0; round < arguments.Int("rounds", 3); round++)
        {
            long bareRows = 0;
            long clientRows = 0;
            var bare = await Stretch.OfAsync(async () => bareRows = await BareAsync(emulator, ids, page));
            var whole = await Stretch.OfAsync(async () => clientRows = await ClientAsync(client, emulator, ids, page));
            var bareRate = bareRows / bare.Wall.TotalSeconds;
            var clientRate = clientRows / whole.Wall.TotalSeconds;
            Console.WriteLine($"bare loop   {bareRate,12:N0} rows/s  {bare}");
            Console.WriteLine($"client      {clientRate,12:N0} rows/s  {whole}  {clientRows / whole.Processor.TotalSeconds,12:N0} rows/CPU-s");
            Console.WriteLine($"ratio       {clientRate / bareRate:0.00}");
        }
    }

    private static async Task<long> ClientAsync(AdsClient client, EmulatorProcess emulator, IReadOnlyList<string> ids, int page)
    {
        var counts = await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            long rows = 0;
            var query = new EntityQuery { PageSize = page };
            await foreach (var each in client.Keywords.ListPagesAsync(emulator.Connection, id, query)) rows += each.Items.Count;
            return rows;
        })));
        return counts.Sum();
    }

    private static async Task<long> BareAsync(EmulatorProcess emulator, IReadOnlyList<string> ids, int page)
    {
        using var http = new HttpClient { BaseAddress = emulator.Connection.Endpoint };
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("refresh_token", Emulator.EmulatorOptions.DefaultRefreshToken),
            new("client_id", Emulator.EmulatorOptions.DefaultClientId),
            new("client_secret", Emulator.EmulatorOptions.DefaultClientSecret),
        ]);
        using var answer = await http.PostAsync(emulator.Connection.TokenEndpoint, form);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var token = json.RootElement.GetProperty("access_token").GetString();
        var counts = await Task.WhenAll(ids.Select(id => Task.Run(() => BareProfileAsync(http, token!, id, page))));
        return counts.Sum();
    }

    private static async Task<long> BareProfileAsync(HttpClient http, string token, string profileId, int page)
    {
        const string Media = "application/vnd.spKeyword.v3+json";
        string? cursor = null;
        long rows = 0;
        do
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, "/sp/keywords/list");
            message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            message.Headers.TryAddWithoutValidation("Amazon-Advertising-API-ClientId", Emulator.EmulatorOptions.DefaultClientId);
            message.Headers.TryAddWithoutValidation("Amazon-Advertising-API-Scope", profileId);
            message.Headers.TryAddWithoutValidation("Accept", Media);
            message.Content = new StringContent(cursor is null ? $$"""{"maxResults":{{page}}}""" : $$"""{"maxResults":{{page}},"nextToken":"{{cursor}}"}""");
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(Media);
            using var response = await http.SendAsync(message);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadAsByteArrayAsync();
            cursor = Cursor(body);
            rows += page;
        }
        while (cursor is not null);
        return rows;
    }

    private static string? Cursor(ReadOnlySpan<byte> body)
    {
        var at = body.LastIndexOf("\"nextToken\":\""u8);
        if (at < 0) return null;
        var rest = body[(at + 13)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }
}
