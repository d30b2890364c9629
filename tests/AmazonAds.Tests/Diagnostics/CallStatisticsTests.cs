using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Diagnostics;

public sealed class CallStatisticsTests : IDisposable
{
    private readonly TestClient test = new();

    public CallStatisticsTests() => test.Amazon.WithTokens();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Calls_attempts_retries_429s_and_time_are_counted_for_each_endpoint_and_profile()
    {
        test.Amazon.On("GET", "/thing").Answer(200).Answer(503).Answer(429, "{}", ("Retry-After", "7")).Answer(200).Answer(400);
        await test.Send(TestClient.Read("1"));
        await test.Send(TestClient.Read("2"));
        await Assert.ThrowsAsync<AmazonAds.Errors.AdsApiException>(() => test.Send(TestClient.Read("2")));

        var endpoint = Assert.Single(test.Client.Telemetry.Statistics.Endpoints(), metric => metric.Name == "GET /thing");
        Assert.Equal((3, 1, 5, 2, 1), (endpoint.Calls, endpoint.Failed, endpoint.Attempts, endpoint.Retries, endpoint.Throttled));
        Assert.Equal((8.0, 8.0), (Math.Round(endpoint.TotalTime.TotalSeconds, 1), Math.Round(endpoint.LongestTime.TotalSeconds, 1)));
        var profiles = test.Client.Telemetry.Statistics.Profiles();
        Assert.Equal([("1", 1L, 1L), ("2", 2L, 4L)], profiles.Select(metric => (metric.Name, metric.Calls, metric.Attempts)));
        Assert.Equal(4.0, profiles[1].MeanTime.TotalSeconds, 1);
    }

    [Fact]
    public async Task A_call_without_a_profile_counts_for_none()
    {
        test.Amazon.On("GET", "/thing").Answer(200);
        await test.Send(TestClient.Read(null));

        Assert.Empty(test.Client.Telemetry.Statistics.Profiles());
    }

    [Fact]
    public async Task Counting_can_begin_anew()
    {
        test.Amazon.On("GET", "/thing").Answer(200);
        await test.Send();
        test.Client.Telemetry.Statistics.Clear();

        Assert.Empty(test.Client.Telemetry.Statistics.Endpoints());
        Assert.Empty(test.Client.Telemetry.Statistics.Profiles());
    }
}
