using AmazonAds.Errors;
using AmazonAds.Operations;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Operations;

public sealed class AnswerPagesTests : IDisposable
{
    private readonly TestClient test = new();

    public AnswerPagesTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_cursor_in_the_body_leaves_everything_else_there_digit_by_digit()
    {
        test.Amazon.On("POST", "/sp/keywords/list")
            .Answer(200, """{"keywords":[{"keywordId":"1"}],"nextToken":"a","totalResults":3}""")
            .Answer(200, """{"nextToken":"b"}""")
            .Answer(200, """{"keywords":[{"keywordId":"3"}]}""");

        Assert.Equal(["1", "3"], await Read("POST", "/sp/keywords/list", """{"stateFilter":{"include":["ENABLED"]},"n":1.50,"id":12345678901234567890}"""));
        Assert.Equal(
            [
                """{"stateFilter":{"include":["ENABLED"]},"n":1.50,"id":12345678901234567890}""",
                """{"stateFilter":{"include":["ENABLED"]},"n":1.50,"id":12345678901234567890,"nextToken":"a"}""",
                """{"stateFilter":{"include":["ENABLED"]},"n":1.50,"id":12345678901234567890,"nextToken":"b"}""",
            ],
            test.Amazon.Calls.Select(call => call.Body));
    }

    [Theory]
    [InlineData("/sp/budgetRules", "nextToken", "budgetRulesForAdvertiserResponse")]
    [InlineData("/streams/subscriptions", "startingToken", "subscriptions")]
    public async Task A_cursor_in_the_query_leaves_the_rest_of_the_query(string path, string parameter, string items)
    {
        test.Amazon.On("GET", path)
            .Answer(200, $$"""{"{{items}}":[{"keywordId":"1"}],"nextToken":"a b/"}""")
            .Answer(200, $$"""{"{{items}}":[{"keywordId":"2"}],"nextToken":null}""");

        Assert.Equal(["1", "2"], await Read("GET", path + "?pageSize=1"));
        Assert.Equal(["?pageSize=1", $"?pageSize=1&{parameter}=a%20b%2F"], test.Amazon.Calls.Select(call => call.Address.Query));
    }

    [Fact]
    public async Task Offsets_advance_by_the_rows_that_came_and_filters_stay()
    {
        test.Amazon.On("GET", "/sd/campaigns").Answer(200, Rows(1, 100)).Answer(200, Rows(101, 100)).Answer(200, "[]");

        Assert.Equal(200, (await Read("GET", "/sd/campaigns?stateFilter=enabled")).Count);
        Assert.Equal(
            ["?stateFilter=enabled&count=100", "?stateFilter=enabled&count=100&startIndex=100", "?stateFilter=enabled&count=100&startIndex=200"],
            test.Amazon.Calls.Select(call => call.Address.Query));
    }

    [Fact]
    public async Task A_capped_count_does_not_end_the_list()
    {
        test.Amazon.On("GET", "/sd/campaigns").Answer(200, Rows(1, 100)).Answer(200, Rows(101, 40)).Answer(200, "[]");
        Assert.Equal(140, (await Read("GET", "/sd/campaigns?count=5000&startIndex=10")).Count);
        Assert.Equal(["10", "110", "150"], test.Amazon.Calls.Select(call => call.Address.Query.Split("startIndex=")[1]));
    }

    [Fact]
    public async Task A_short_page_within_the_known_size_is_the_last()
    {
        test.Amazon.On("GET", "/sd/campaigns").Answer(200, Rows(1, 30));
        Assert.Equal(30, (await Read("GET", "/sd/campaigns")).Count);
    }

    [Fact]
    public async Task A_cursor_that_comes_again_is_an_error_and_not_a_loop()
    {
        var page = """{"keywords":[{"keywordId":"1"}],"nextToken":"a"}""";
        test.Amazon.On("POST", "/sp/keywords/list").Answer(200, page).Answer(200, page);

        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => Read("POST", "/sp/keywords/list"));
        Assert.Equal(FailureKind.NotUnderstood, failure.Kind);
        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_cursor_to_start_at_may_not_come_again_either()
    {
        test.Amazon.On("POST", "/sp/keywords/list").Answer(200, """{"keywords":[],"nextToken":"a"}""");
        await Assert.ThrowsAsync<AdsConnectionException>(() => Read("POST", "/sp/keywords/list", """{"nextToken":"a"}"""));
    }

    [Fact]
    public async Task A_service_that_ignores_the_offset_is_an_error_and_not_a_loop()
    {
        test.Amazon.On("GET", "/sd/campaigns").Answer(200, Rows(1, 100)).Answer(200, Rows(1, 100));
        await Assert.ThrowsAsync<AdsConnectionException>(() => Read("GET", "/sd/campaigns"));
    }

    [Fact]
    public async Task Of_an_unknown_operation_the_first_answer_shows_the_way()
    {
        test.Amazon.On("POST", "/sb/themes/list").Answer(200, """{"themes":[{"keywordId":"1"}],"nextToken":"a"}""").Answer(200, """{"themes":[]}""");
        test.Amazon.On("GET", "/brands").Answer(200, """{"brands":[{"keywordId":"2"}],"nextToken":"a"}""").Answer(200, """{"brands":[]}""");
        test.Amazon.On("GET", "/v2/sp/keywords").Answer(200, Rows(3, 1)).Answer(200, Rows(4, 1)).Answer(200, "[]");
        test.Amazon.On("GET", "/once").Answer(200, """{"things":[{"keywordId":"5"}]}""");

        Assert.Equal(["1"], await Read("POST", "/sb/themes/list", """{"x":1}"""));
        Assert.Equal("""{"x":1,"nextToken":"a"}""", test.Amazon.Calls[1].Body);
        Assert.Equal(["2"], await Read("GET", "/brands"));
        Assert.Equal("?nextToken=a", test.Amazon.Calls[3].Address.Query);
        Assert.Equal(["3", "4"], await Read("GET", "/v2/sp/keywords"));
        Assert.Equal(["", "?startIndex=1", "?startIndex=2"], test.Amazon.Calls.Skip(4).Take(3).Select(call => call.Address.Query));
        Assert.Equal(["5"], await Read("GET", "/once"));
    }

    [Fact]
    public async Task Pages_that_nobody_reads_are_not_asked_for()
    {
        test.Amazon.On("POST", "/sp/keywords/list").Answer(200, """{"keywords":[{"keywordId":"1"}],"nextToken":"a"}""");
        var request = OperationRequest.Create("POST", "/sp/keywords/list", "1");
        await foreach (var page in test.Client.SendPagesAsync(test.Connection, request))
        {
            page.Dispose();
            break;
        }

        Assert.Single(test.Amazon.Calls);
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_has_no_pages()
    {
        test.Amazon.On("POST", "/sp/keywords/list").Then(_ => FakeRoute.Message(200, "<html>", "text/html"));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => Read("POST", "/sp/keywords/list"));
        Assert.Equal("1001", failure.ProfileId);
    }

    [Fact]
    public async Task Answers_show_their_headers_and_redirects_are_taken_only_where_they_are_wanted()
    {
        test.Amazon.On("GET", "/v2/reports/1/download").Answer(307, "", ("Location", "https://storage.example/x")).Answer(307, "", ("Location", "https://storage.example/x"));
        var request = OperationRequest.Create("GET", "/v2/reports/1/download", "1001");
        using var answer = await test.Client.SendAsync(test.Connection, request with { TakesRedirect = true });
        Assert.Equal("https://storage.example/x", answer.Headers["location"]);
        await Assert.ThrowsAsync<AdsApiException>(() => test.Client.SendAsync(test.Connection, request));
    }

    [Fact]
    public async Task Further_headers_are_sent()
    {
        test.Amazon.On("POST", "/adsApi/v1/query/campaigns").Answer(200, "{}");
        var request = OperationRequest.Create("POST", "/adsApi/v1/query/campaigns") with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Amazon-Ads-AccountId"] = "acc" },
        };
        using var answer = await test.Client.SendAsync(test.Connection, request);
        var call = test.Amazon.Calls[0];
        Assert.Equal(("acc", TestClient.ClientId, null), (call.Header("Amazon-Ads-AccountId"), call.Header("Amazon-Ads-ClientId"), call.Header("Amazon-Advertising-API-Scope")));
    }

    private static string Rows(int first, int count) =>
        "[" + string.Join(',', Enumerable.Range(first, count).Select(id => $$"""{"keywordId":"{{id}}"}""")) + "]";

    private async Task<List<string>> Read(string method, string path, string body = "")
    {
        var ids = new List<string>();
        var request = OperationRequest.Create(method, path, TestClient.Profile, System.Text.Encoding.UTF8.GetBytes(body));
        await foreach (var page in test.Client.SendPagesAsync(test.Connection, request))
        {
            using (page)
            {
                var items = JsonItems.Find(page.Json, AdsOperations.Find(method, path)?.Items, isOptional: true);
                ids.AddRange(items!.Select(item => item.GetProperty("keywordId").GetString()!));
            }
        }

        return ids;
    }
}
