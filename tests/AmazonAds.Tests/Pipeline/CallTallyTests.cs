using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Pipeline;

public sealed class CallTallyTests : IDisposable
{
    private readonly TestClient test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Each_request_counts_and_of_the_answers_those_that_were_successes()
    {
        test.Amazon.WithTokens().On("GET", "/thing").Answer(503).Answer(429).Answer(200).Answer(404);
        var whole = new CallTally();
        var tally = new CallTally(whole);
        var options = new AdsCallOptions { Tally = tally };
        using (await test.Clock.RunAsync(test.Client.SendAsync(test.Connection, TestClient.Read(), options)))
            Assert.Equal((3, 1, 1), (tally.Requests, tally.Answers, tally.Throttled));

        await Assert.ThrowsAsync<Errors.AdsApiException>(() => test.Clock.RunAsync(test.Client.SendAsync(test.Connection, TestClient.Read(), options)));
        Assert.Equal((4, 1, 1), (tally.Requests, tally.Answers, tally.Throttled));
        Assert.Equal((4, 1, 1), (whole.Requests, whole.Answers, whole.Throttled));
    }
}
