using System.Globalization;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Pipeline;

public sealed class RetryAfterTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestClient test = new();

    public RetryAfterTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("7", 7.0)]
    [InlineData(" 12 ", 12.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("120", 120.0)]
    [InlineData("99999999999999999999", 31_536_000.0)]
    [InlineData("Sat, 01 Mar 2025 12:00:42 GMT", 42.0)]
    [InlineData("Saturday, 01-Mar-25 12:00:42 GMT", 42.0)]
    [InlineData("Sat Mar  1 12:00:42 2025", 42.0)]
    [InlineData("Sat, 01 Mar 2025 11:00:00 GMT", 0.0)]
    [InlineData("", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1e3", null)]
    [InlineData("1,5", null)]
    [InlineData("12:30", null)]
    [InlineData("3/4", null)]
    public void A_value_is_seconds_or_a_date_or_nothing(string text, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(text, Now)?.TotalSeconds);

    [Fact]
    public void No_value_whatever_throws_or_asks_for_less_than_nothing() => Prop.ForAll<string?>(
        text => RetryAfter.Parse(text ?? string.Empty, Now) is not { } wait || wait >= TimeSpan.Zero).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task The_next_attempt_comes_when_Retry_After_said(int status)
    {
        test.Amazon.On("GET", "/thing").Answer(status, "{}", ("Retry-After", "23")).Answer(200);
        await test.Send();

        Assert.Equal([0, 23], test.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }

    [Fact]
    public async Task A_date_is_waited_for()
    {
        test.Clock.Advance(0.4);
        var date = test.Clock.GetUtcNow().AddSeconds(30).ToString("r", CultureInfo.InvariantCulture);
        test.Amazon.On("GET", "/thing").Answer(429, "{}", ("Retry-After", date)).Answer(200);
        await test.Send();

        Assert.Equal(30, test.Amazon.Calls[1].At.TotalSeconds, 3);
    }

    [Fact]
    public async Task Longer_than_the_time_left_fails_at_once_and_says_so()
    {
        test.Amazon.On("GET", "/thing").Answer(429, """{"code":"THROTTLED","details":"slow down"}""", ("Retry-After", "301"), ("x-amzn-RequestId", "r-1"));
        var failure = await Assert.ThrowsAsync<AdsTimeoutException>(() => test.Send());

        Assert.Equal(0, test.Clock.Elapsed.TotalSeconds);
        Assert.Single(test.Amazon.Calls);
        Assert.Equal((FailureKind.Throttled, "THROTTLED", "r-1"), (failure.Kind, failure.Code, failure.RequestId));
        Assert.Equal((301.0, 1), (failure.RetryAfter!.Value.TotalSeconds, failure.Attempts));
        Assert.Contains("301 s (Retry-After)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("300 s are left", failure.Message, StringComparison.Ordinal);
        Assert.Contains(TestClient.Profile, failure.Message, StringComparison.Ordinal);
        Assert.True(failure.SurelyNotCarriedOut);
    }

    [Fact]
    public async Task What_is_left_counts_not_what_was_allowed()
    {
        test.Amazon.On("GET", "/thing").Always(_ => FakeRoute.Message(429, headers: ("Retry-After", "100")));
        await Assert.ThrowsAsync<AdsTimeoutException>(() => test.Send());

        Assert.Equal([0, 100, 200], test.Amazon.Calls.Select(call => call.At.TotalSeconds));
        Assert.Equal(200, test.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task The_pause_holds_for_every_call_of_the_profile_and_for_no_other()
    {
        test.Amazon.On("GET", "/thing").Answer(429, "{}", ("Retry-After", "50")).Always(200);
        var throttled = test.Start(TestClient.Read("1"));
        await test.Clock.WhenWaitingAsync();

        await test.Start(TestClient.Read("2"));
        var alike = test.Start(TestClient.Read("1"));
        await Assert.ThrowsAsync<AdsTimeoutException>(() => test.Start(TestClient.Read("1"), timeoutSeconds: 49));
        await test.Clock.RunAsync(Task.WhenAll(throttled, alike));

        Assert.Equal([0, 0], test.Amazon.Calls.Take(2).Select(call => call.At.TotalSeconds));
        Assert.All(test.Amazon.Calls.Skip(2), call => Assert.True(call.At.TotalSeconds >= 50));
        Assert.Equal(4, test.Amazon.Calls.Count);
    }
}
