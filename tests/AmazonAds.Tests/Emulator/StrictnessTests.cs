using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class StrictnessTests
{
    private const string KeywordType = "application/vnd.spKeyword.v3+json";

    [Theory]
    [InlineData("Authorization", null, 401)]
    [InlineData("Authorization", "Bearer Atza|unknown", 401)]
    [InlineData("Amazon-Advertising-API-ClientId", null, 401)]
    [InlineData("Amazon-Advertising-API-ClientId", "another", 401)]
    [InlineData("Amazon-Advertising-API-Scope", null, 401)]
    [InlineData("Amazon-Advertising-API-Scope", "77", 403)]
    [InlineData("Amazon-Advertising-API-Scope", "abc", 403)]
    [InlineData("Accept", null, 415)]
    [InlineData("Accept", "application/json", 415)]
    [InlineData("Accept", "*/*", 415)]
    public async Task A_missing_or_wrong_header_is_refused(string header, string? value, int status)
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var request = session.Request("POST", "sp/keywords/list", "{}", KeywordType);
        request.Headers.Remove(header);
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await session.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.spCampaign.v3+json")]
    public async Task Another_content_type_is_refused(string mediaType)
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var request = session.Request("POST", "sp/keywords/list", "{}", mediaType);
        request.Headers.Remove("Accept");
        request.Headers.Add("Accept", KeywordType);
        using var answer = await session.Http.SendAsync(request);
        Assert.Equal(415, (int)answer.StatusCode);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", (await EmulatorSession.JsonAsync(answer)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("GET", "sp/unknown", 404)]
    [InlineData("GET", "sp/keywords/list", 405)]
    [InlineData("DELETE", "sp/keywords", 405)]
    [InlineData("POST", "v2/profiles", 405)]
    public async Task Unknown_paths_and_methods_are_refused(string method, string path, int status)
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var answer = await session.SendAsync(method, path);
        var body = await EmulatorSession.JsonAsync(answer);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(body.TryGetProperty("code", out _) && body.TryGetProperty("details", out _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"maxResults":0}""")]
    [InlineData("""{"maxResults":"10"}""")]
    [InlineData("""{"stateFilter":["ENABLED"]}""")]
    [InlineData("""{"stateFilter":{"include":["enabled"]}}""")]
    [InlineData("""{"stateFilter":{}}""")]
    [InlineData("""{"keywordTextFilter":{"include":["a"]}}""")]
    [InlineData("""{"keywordIdFilter":{"include":[1]}}""")]
    public async Task A_malformed_listing_is_refused(string body)
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var answer = await session.ListAsync("keywords", body);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("INVALID_ARGUMENT", (await EmulatorSession.JsonAsync(answer)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("keywordIdFilter", 1000)]
    [InlineData("adGroupIdFilter", 100)]
    public async Task Filters_have_their_documented_sizes(string filter, int most)
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var fits = await session.ListAsync("keywords", Filter(filter, most));
        using var exceeds = await session.ListAsync("keywords", Filter(filter, most + 1));
        Assert.Equal((200, 400), ((int)fits.StatusCode, (int)exceeds.StatusCode));
    }

    [Fact]
    public async Task Every_answer_carries_its_request_ids()
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var served = await session.ListAsync("keywords");
        using var refused = await session.SendAsync("GET", "nowhere");
        Assert.All([served, refused], static answer =>
        {
            Assert.Matches("^[0-9A-Z]{20}$", answer.Headers.GetValues("x-amz-rid").Single());
            Assert.True(Guid.TryParse(answer.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        });
    }

    [Fact]
    public void Senseless_options_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => new AdsEmulator(new EmulatorOptions { Profiles = -1 }));
        Assert.Throws<ArgumentException>(static () => new AdsEmulator(new EmulatorOptions { CountryCodes = ["XX"] }));
    }

    private static string Filter(string name, int count) =>
        $$$"""{"{{{name}}}":{"include":[{{{string.Join(',', Enumerable.Range(1, count).Select(static id => $"\"{id}\""))}}}]}}""";
}
