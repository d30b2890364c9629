using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

/// <summary>Error answers as they were recorded become the right exception.</summary>
public sealed class ErrorAnswerTests : IDisposable
{
    private readonly TestClient test = new();

    public ErrorAnswerTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [SharedTheory]
    [InlineData("gateway_401_unauthorized.json", FailureKind.Unauthorized, null, "Unauthorized", null)]
    [InlineData("gateway_429_message_only.json", FailureKind.Throttled, null, "Too Many Requests", null)]
    [InlineData("gateway_504_timeout.json", FailureKind.ServerFault, null, "Endpoint request timed out", null)]
    [InlineData("posts_403_deprecated.json", FailureKind.Refused, null,
        "Amazon Posts program is being deprecated and support for posts in Amazon Advertising API is being removed.", null)]
    [InlineData("report_create_425_duplicate.json", FailureKind.Refused, "425",
        "The Request is a duplicate of : a15115d8-3da4-49a4-95d5-cc0a3af5f85d", null)]
    [InlineData("report_create_425_no_id.json", FailureKind.Refused, "425", "Too early", null)]
    [InlineData("report_delete_400.json", FailureKind.Refused, "400", "Invalid Advertiser or Marketplace ID.", null)]
    [InlineData("report_get_404.json", FailureKind.Refused, "404", "Not Found", null)]
    [InlineData("sb_v4_404_http_instead_of_https.json", FailureKind.Refused, "NOT_FOUND",
        "Could not find resource for full path: http://advertising-api.amazon.com/sb/v4/campaigns", null)]
    [InlineData("sp_list_500_service_error.json", FailureKind.ServerFault, "INTERNAL_ERROR", "Service Error", null)]
    [InlineData("v2_style_401_requestId.json", FailureKind.Unauthorized, "401", "Authentication failed", "K144VZX9J0CCDG4229C5")]
    [InlineData("v2_style_422_requestId.json", FailureKind.Refused, "422",
        "Unrecognized token 'adGroupId': was expecting", "93Q93BW8PA5SSQ24Y65G")]
    public async Task Each_shape_gives_code_message_and_request_id(
        string file, FailureKind kind, string? code, string message, string? requestId)
    {
        var recording = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "errors", file));
        var failure = await FailAsync(_ => SharedFiles.Response(recording));

        Assert.Equal((kind, code, message, requestId), (failure.Kind, failure.Code, failure.ServiceMessage, failure.RequestId));
        Assert.Equal(recording.GetProperty("response").GetProperty("status").GetInt32(), (int)failure.Status!);
        Assert.Equal((TestClient.Profile, "GET /thing"), (failure.ProfileId, failure.Operation));
        Assert.Contains(message.TrimEnd('.'), failure.Message, StringComparison.Ordinal);
    }

    [SharedFact]
    public void No_recorded_shape_is_left_out()
    {
        string[] elsewhere = ["lwa_401_invalid_client.json", "mcp_gateway_429_html.txt", "sp_v3_207_item_malformedValueError.json", "sp_v3_207_mixed_biddingError.json"];
        var here = typeof(ErrorAnswerTests).GetMethod(nameof(Each_shape_gives_code_message_and_request_id))!
            .GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);

        Assert.Equal(
            SharedFiles.Fixtures("errors").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            here.Concat(elsewhere).Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public async Task A_page_of_html_gives_its_title()
    {
        var html = File.ReadAllText(Path.Combine(SharedFiles.Root, "fixtures", "errors", "mcp_gateway_429_html.txt"));
        html = html[html.IndexOf('<', StringComparison.Ordinal)..];
        var failure = await FailAsync(_ => FakeRoute.Message(429, html, "text/html"));

        Assert.Equal((FailureKind.Throttled, "429 Too Many Requests"), (failure.Kind, failure.ServiceMessage));
        Assert.Null(failure.RetryAfter);
    }

    [SharedFact]
    public async Task The_recorded_refusal_of_a_client_keeps_its_words()
    {
        var recording = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "errors", "lwa_401_invalid_client.json"));
        using var other = new TestClient();
        other.Amazon.SignIn().Then(_ => SharedFiles.Response(recording));
        var failure = await Assert.ThrowsAsync<AdsAuthenticationException>(() => other.Send());

        Assert.Equal((FailureKind.GrantRefused, "invalid_client", "Client authentication failed"), (failure.Kind, failure.Code, failure.ServiceMessage));
    }

    [SharedFact]
    public async Task Every_recorded_error_of_the_older_api_becomes_its_exception()
    {
        var recordings = SharedFiles.Fixtures("sp-v2-recorded", "*.json").Select(SharedFiles.Json)
            .Where(recording => recording.GetProperty("response").GetProperty("status").GetInt32() is < 200 or > 299).ToList();
        Assert.NotEmpty(recordings);
        foreach (var response in recordings.Select(recording => recording.GetProperty("response")))
        {
            var failure = await FailAsync(_ => SharedFiles.Response(Wrap(response)));
            var headers = response.GetProperty("headers");
            Assert.Equal(response.GetProperty("status").GetInt32(), (int)failure.Status!);
            Assert.Equal(headers.GetProperty("x-amz-request-id").GetString(), failure.RequestId);
            Assert.Equal(
                headers.TryGetProperty("retry-after", out var wait) ? double.Parse(wait.GetString()!) : null,
                failure.RetryAfter?.TotalSeconds);
        }
    }

    [Theory]
    [InlineData("""{"errors":[{"errorType":"badRequest","message":"nested"}]}""", "badRequest", "nested")]
    [InlineData("""[{"code":"INVALID","description":"in an array"}]""", "INVALID", "in an array")]
    [InlineData("""{"__type":"AccessDenied","Message":"from the gateway"}""", "AccessDenied", "from the gateway")]
    [InlineData("""{"code":"X","details":["a","b"]}""", "X", """["a","b"]""")]
    [InlineData("not json", null, "not json")]
    [InlineData("{\"broken", null, "{\"broken")]
    [InlineData("[]", null, "[]")]
    [InlineData("", null, null)]
    [InlineData("""{"message":"\ud800"}""", null, """{"message":"\ud800"}""")]
    public async Task Whatever_the_body_is_there_is_an_exception(string body, string? code, string? message)
    {
        var failure = await FailAsync(_ => FakeRoute.Message(400, body));
        Assert.Equal((code, message), (failure.Code, failure.ServiceMessage));
    }

    [Fact]
    public async Task A_body_without_end_is_shortened_and_secrets_in_it_are_struck_out()
    {
        var failure = await FailAsync(_ => FakeRoute.Message(400, $$"""{"message":"Bearer Atza|abc refresh_token=Atzr|def {{new string('x', 10_000)}}"}"""));

        Assert.True(failure.Message.Length < 1000);
        Assert.DoesNotContain("abc", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("def", failure.ServiceMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-amzn-RequestId")]
    [InlineData("x-amz-rid")]
    [InlineData("X-AMZ-REQUEST-ID")]
    public async Task The_request_id_of_the_header_wins(string header)
    {
        var failure = await FailAsync(_ => FakeRoute.Message(400, """{"requestId":"body"}""", headers: (header, "header")));
        Assert.Equal("header", failure.RequestId);
        Assert.Contains("Request id header", failure.Message, StringComparison.Ordinal);
    }

    private static JsonElement Wrap(JsonElement response) => JsonSerializer.SerializeToElement(new { response });

    // Fails every attempt in the same way; a timeout carries the failure that led to it.
    private async Task<AdsException> FailAsync(Func<FakeRequest, HttpResponseMessage> answer)
    {
        test.Amazon.On("GET", "/thing").Always(answer);
        var failure = await Assert.ThrowsAnyAsync<AdsException>(() => test.Send());
        return failure.InnerException as AdsApiException ?? Assert.IsType<AdsApiException>(failure);
    }
}
