using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class ReportTests
{
    private const string MediaType = "application/vnd.createasyncreportrequest.v3+json";

    [Fact]
    public async Task A_report_is_made_in_its_time()
    {
        using var session = await Session(new EmulatorOptions { ReportDelay = TimeSpan.FromMinutes(4) });
        var id = (await Create(session)).GetProperty("reportId").GetString();
        Assert.Equal("PENDING", await Status());
        session.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("PROCESSING", await Status());
        session.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("COMPLETED", await Status());

        async Task<string?> Status() => (await session.GetJsonAsync($"reporting/reports/{id}")).GetProperty("status").GetString();
    }

    [Fact]
    public async Task The_same_again_is_a_duplicate_while_the_first_is_made()
    {
        using var session = await Session(new EmulatorOptions { ReportDelay = TimeSpan.FromMinutes(4) });
        var id = (await Create(session)).GetProperty("reportId").GetString();
        using var again = await session.SendAsync("POST", "reporting/reports", Body(), MediaType);
        Assert.Equal(425, (int)again.StatusCode);
        Assert.Equal($"The Request is a duplicate of : {id}", (await EmulatorSession.JsonAsync(again)).GetProperty("detail").GetString());
        Assert.NotEqual(id, (await Create(session, profile: session.Emulator.Data.ProfileId(1))).GetProperty("reportId").GetString());

        session.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.NotEqual(id, (await Create(session)).GetProperty("reportId").GetString());
    }

    [Theory]
    [InlineData("SUMMARY", "date", "2024-12-01", "2024-12-31")]
    [InlineData("DAILY", "startDate", "2024-12-01", "2024-12-31")]
    [InlineData("SUMMARY", "clicks", "2024-11-30", "2024-12-31")]
    [InlineData("SUMMARY", "clicks", "2024-12-31", "2024-12-01")]
    [InlineData("SUMMARY", "clicks", "2024-09-01", "2024-09-02")]
    [InlineData("HOURLY", "clicks", "2024-12-01", "2024-12-31")]
    public async Task What_Amazon_refuses_is_refused(string unit, string column, string start, string end)
    {
        using var session = await Session();
        using var answer = await session.SendAsync("POST", "reporting/reports", Body(unit: unit, columns: $"\"{column}\"", start: start, end: end), MediaType);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("400", (await EmulatorSession.JsonAsync(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_report_taken_back_is_gone_and_another_profiles_is_not_seen()
    {
        using var session = await Session();
        var id = (await Create(session)).GetProperty("reportId").GetString();
        using var other = await session.SendAsync("GET", $"reporting/reports/{id}", profile: session.Emulator.Data.ProfileId(1));
        using var deleted = await session.SendAsync("DELETE", $"reporting/reports/{id}");
        using var gone = await session.SendAsync("GET", $"reporting/reports/{id}");
        using var twice = await session.SendAsync("DELETE", $"reporting/reports/{id}");
        Assert.Equal((404, 200, 404, 404), ((int)other.StatusCode, (int)deleted.StatusCode, (int)gone.StatusCode, (int)twice.StatusCode));
    }

    [Fact]
    public async Task Days_add_up_to_their_summary()
    {
        using var session = await Session();
        var days = await Rows(session, Body(unit: "DAILY", columns: "\"date\",\"searchTerm\",\"clicks\",\"cost\""));
        var summary = await Rows(session, Body(columns: "\"searchTerm\",\"clicks\",\"cost\""));
        Assert.Equal((31 * 50, 50), (days.Count, summary.Count));
        foreach (var row in summary)
        {
            var own = days.Where(day => day.GetProperty("searchTerm").GetString() == row.GetProperty("searchTerm").GetString()).ToList();
            Assert.Equal(31, own.Select(day => day.GetProperty("date").GetString()).Distinct().Count());
            Assert.Equal(row.GetProperty("clicks").GetInt64(), own.Sum(day => day.GetProperty("clicks").GetInt64()));
            Assert.Equal(row.GetProperty("cost").GetDecimal(), own.Sum(day => day.GetProperty("cost").GetDecimal()));
        }
    }

    [Fact]
    public async Task A_file_is_the_same_every_time_and_can_be_fetched_in_parts()
    {
        using var session = await Session();
        using var other = await Session();
        var link = await Link(session, Body());
        var file = await session.Http.GetByteArrayAsync(link);
        Assert.Equal(file, await other.Http.GetByteArrayAsync(await Link(other, Body())));

        using var asked = new HttpRequestMessage(HttpMethod.Get, link);
        asked.Headers.Range = new RangeHeaderValue(100, null);
        using var part = await session.Http.SendAsync(asked);
        Assert.Equal(206, (int)part.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(100, file.Length - 1, file.Length), part.Content.Headers.ContentRange);
        Assert.Equal(file[100..], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_link_ends()
    {
        using var session = await Session();
        var link = await Link(session, Body());
        session.Clock.Advance(TimeSpan.FromSeconds(3600));
        using var answer = await session.Http.GetAsync(link);
        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Contains("expired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var forged = await session.Http.GetAsync(link.AbsoluteUri.Replace("Expires=", "Expires=9", StringComparison.Ordinal));
        Assert.Equal(403, (int)forged.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Amazon-Advertising-API-ClientId", "x")]
    [InlineData("Amazon-Advertising-API-Scope", "1")]
    public async Task The_storage_refuses_headers_of_the_Ads_API(string name, string value)
    {
        using var session = await Session();
        using var asked = new HttpRequestMessage(HttpMethod.Get, await Link(session, Body()));
        asked.Headers.TryAddWithoutValidation(name, value);
        using var answer = await session.Http.SendAsync(asked);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_queue_of_the_region_refuses_without_saying_when_to_come_back()
    {
        using var session = await Session(new EmulatorOptions { ReportsPerSecond = 1 });
        await Create(session);
        using var answer = await session.SendAsync("POST", "reporting/reports", Body(), MediaType, session.Emulator.Data.ProfileId(2));
        Assert.Equal(429, (int)answer.StatusCode);
        Assert.Null(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_report_fails_where_a_rule_says_so()
    {
        using var session = await Session();
        session.Emulator.Faults.Add(FaultRule.On("POST", "/reporting/reports").Times(1).FailReport());
        var failed = await Create(session);
        Assert.Equal("FAILED", failed.GetProperty("status").GetString());
        Assert.NotEmpty(failed.GetProperty("failureReason").GetString()!);
    }

    private static Task<EmulatorSession> Session(EmulatorOptions? options = null) =>
        new EmulatorSession((options ?? new EmulatorOptions()) with { RequestsPerSecond = 0 }).SignInAsync();

    private static async Task<JsonElement> Create(EmulatorSession session, string? body = null, long? profile = null)
    {
        using var answer = await session.SendAsync("POST", "reporting/reports", body ?? Body(), MediaType, profile);
        Assert.Equal(200, (int)answer.StatusCode);
        return await EmulatorSession.JsonAsync(answer);
    }

    private static async Task<Uri> Link(EmulatorSession session, string body) => new((await Create(session, body)).GetProperty("url").GetString()!);

    private static async Task<List<JsonElement>> Rows(EmulatorSession session, string body)
    {
        await using var file = await session.Http.GetStreamAsync(await Link(session, body));
        await using var json = new GZipStream(file, CompressionMode.Decompress);
        using var document = await JsonDocument.ParseAsync(json);
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    private static string Body(
        string unit = "SUMMARY", string columns = "\"campaignId\",\"searchTerm\",\"clicks\",\"cost\"", string start = "2024-12-01", string end = "2024-12-31") =>
        $$"""{"startDate":"{{start}}","endDate":"{{end}}","configuration":{"adProduct":"SPONSORED_PRODUCTS","groupBy":["searchTerm"],"columns":[{{columns}}],"reportTypeId":"spSearchTerm","timeUnit":"{{unit}}","format":"GZIP_JSON"} }""";
}
