using System.Net;
using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

public class ProductCallTests
{
    [Theory]
    [InlineData(429, """{"type":"ThrottleException","message":"slow","retryAfterSeconds":60}""", 60)]
    [InlineData(503, """{"type":"ThrottleException","message":"slow","retryAfterSeconds":7}""", 7)]
    [InlineData(503, "<html><title>503 Busy</title></html>", 1)]
    public async Task A_429_and_a_503_pause_for_as_long_as_the_body_says(int status, string body, int seconds)
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(status, body).Answer(200);
        await on.Send();

        var waited = on.Amazon.Calls[1].At - on.Amazon.Calls[0].At;
        Assert.InRange(waited.TotalSeconds, seconds, seconds + 0.3);
        Assert.Equal(1, on.Client.Limits.Get(on.Connection).ThrottledCount);
        Assert.True(on.Client.Limits.Get(on.Connection).CurrentRate < 10);
    }

    [Fact]
    public async Task The_header_says_it_where_the_body_does_not()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path)
            .Answer(429, """{"type":"ThrottleException","message":"slow"}""", ("Retry-After", "9")).Answer(200);
        await on.Send();
        Assert.InRange((on.Amazon.Calls[1].At - on.Amazon.Calls[0].At).TotalSeconds, 9, 9.2);
    }

    [Fact]
    public async Task A_longer_pause_than_the_call_has_time_for_is_an_error_at_once()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(429, """{"type":"ThrottleException","retryAfterSeconds":900}""");
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => on.Send());
        Assert.Equal(TimeSpan.FromSeconds(900), failure.RetryAfter);
        Assert.True(on.Clock.Elapsed < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task One_attempt_is_enough_where_the_caller_has_something_older()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(500, """{"type":"InternalServerException","message":"oops"}""");
        await Assert.ThrowsAsync<AdsApiException>(() => on.Send(on.Items("B0BL8WSCH3") with { OneAttempt = true }));
        Assert.Single(on.Amazon.Calls);
    }

    [Fact]
    public async Task Who_has_something_older_does_not_sit_out_a_long_pause()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(429, """{"type":"ThrottleException","retryAfterSeconds":60}""");
        var call = on.Items("B0BL8WSCH3") with { OneAttempt = true };
        await Assert.ThrowsAsync<AdsApiException>(() => on.Send(call));
        var second = await Assert.ThrowsAsync<AdsTimeoutException>(() => on.Send(call));
        Assert.Equal(FailureKind.Throttled, second.Kind);
        Assert.Equal(TimeSpan.Zero, on.Clock.Elapsed);
        Assert.Single(on.Amazon.Calls);
    }

    [Fact]
    public async Task A_fault_and_a_cut_answer_are_asked_for_again()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(500).Answer(200, """{"itemsResult":{"items":[""").Answer(200, """{"a":1}""");
        Assert.Equal("""{"a":1}""", ProductHarness.TextOf(await on.Send()));
        Assert.Equal(3, on.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_404_of_the_catalogue_is_an_answer_and_a_gateways_is_an_error()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path)
            .Answer(404, """{"__type":"com.amazon.creators#ResourceNotFoundException","message":"none"}""")
            .Answer(404, """{"message":"no such route"}""");
        Assert.True((await on.Send()).NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<AdsApiException>(() => on.Send())).Status);
    }

    [Fact]
    public async Task A_used_up_allowance_tells_a_person_when_the_next_call_is_allowed_and_sends_nothing()
    {
        using var on = new ProductHarness(new ProductRateLimit { RequestsPerSecond = 10, DailyAllowance = 2 });
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Always(200);
        await on.Send();
        await on.Send();
        var failure = await Assert.ThrowsAsync<ProductAllowanceException>(() => on.Send());

        Assert.Equal(2, on.Amazon.Calls.Count);
        Assert.Equal(on.Clock.GetUtcNow() - on.Clock.Elapsed + TimeSpan.FromDays(1), failure.NextCallAt);
        Assert.Contains("2025-01-02 00:00:00 UTC", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_waits_for_the_allowance_where_its_time_allows()
    {
        using var on = new ProductHarness(new ProductRateLimit { RequestsPerSecond = 10, DailyAllowance = 1 });
        on.Amazon.WithTokens(lifetimeSeconds: 1_000_000).On("POST", ProductHarness.Path).Always(200);
        var bulk = on.Items("B0BL8WSCH3") with { Priority = ProductCallPriority.Bulk };
        await on.Send(bulk);
        await Assert.ThrowsAsync<ProductAllowanceException>(() => on.Send(bulk));
        await on.Send(bulk with { Timeout = TimeSpan.FromHours(25) });
        Assert.Equal(TimeSpan.FromDays(1), on.Amazon.Calls[1].At - on.Amazon.Calls[0].At);
    }

    [Fact]
    public async Task Every_attempt_counts_against_the_allowance()
    {
        var ledger = new MemoryProductLedger();
        using var on = new ProductHarness(ledger: ledger);
        on.Amazon.WithTokens().On("POST", ProductHarness.Path).Answer(500).Answer(200);
        await on.Send();
        Assert.Equal(2, await ledger.CountAsync(on.Connection.CredentialId, on.Clock.GetUtcNow(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_slow_sign_in_stands_before_the_turn_not_between_the_turn_and_the_wire()
    {
        using var on = new ProductHarness(new ProductRateLimit());
        var slow = new TaskCompletionSource<HttpResponseMessage>();
        on.Amazon.SignIn().Hold(slow.Task);
        on.Amazon.On("POST", ProductHarness.Path).Always(200);
        var first = on.Client.SendAsync(on.Connection, on.Items("B0BL8WSCH3"), CancellationToken.None);
        var second = on.Client.SendAsync(on.Connection, on.Items("B0BL8WSCH4"), CancellationToken.None);
        await on.Amazon.Arrived(1);
        on.Clock.Advance(TimeSpan.FromSeconds(10));
        slow.SetResult(on.Amazon.NewToken());
        await on.Clock.RunAsync(Task.WhenAll(first, second));
        Assert.Equal(1, (on.Amazon.Calls[1].At - on.Amazon.Calls[0].At).TotalSeconds);
    }

    [Fact]
    public void The_same_question_is_always_the_same_bytes()
    {
        using var on = new ProductHarness();
        var one = ProductRequests.Items(on.Connection, ["B0BL8WSCH3"], ["parentASIN", "itemInfo.title", "parentASIN"]);
        var other = ProductRequests.Items(on.Connection, ["B0BL8WSCH3"], ["itemInfo.title", "parentASIN"]);
        Assert.True(one.Span.SequenceEqual(other.Span));
        Assert.Equal(
            """{"itemIdType":"ASIN","itemIds":["B0BL8WSCH3"],"marketplace":"www.amazon.com","partnerTag":"xyz-20","resources":["itemInfo.title","parentASIN"]}""",
            System.Text.Encoding.UTF8.GetString(one.Span));
    }
}
