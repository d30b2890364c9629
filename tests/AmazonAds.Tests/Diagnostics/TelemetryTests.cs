using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Diagnostics;

public sealed class TelemetryTests : IDisposable
{
    // Other tests run beside this one and share the names of meter and source: the operation tells ours apart.
    private readonly string operation = "GET /telemetry/" + Guid.NewGuid();
    private readonly TestClient test = new();
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> measured = new();
    private readonly ConcurrentQueue<Activity> traced = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;

    public TelemetryTests()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == AdsTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AdsTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.OperationName == operation) traced.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(activities);
        test.Amazon.WithTokens();
    }

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
        test.Dispose();
    }

    [Fact]
    public async Task A_meter_counts_calls_repeats_and_429s_by_endpoint()
    {
        test.Amazon.On("GET", "/thing").Answer(503).Answer(429).Answer(200);
        await test.Send(Request());

        var mine = measured.Where(entry => Equals(entry.Tags["endpoint"], operation)).ToList();
        Assert.Equal(
            [("amazonads.call.duration", 2.0), ("amazonads.calls", 1), ("amazonads.retries", 1), ("amazonads.retries", 1), ("amazonads.throttled", 1)],
            mine.Select(entry => (entry.Name, Math.Round(entry.Value))).Order());
        Assert.Equal("success", mine.Single(entry => entry.Name == "amazonads.calls").Tags["outcome"]);
        Assert.Equal(["ServerFault", "Throttled"], mine.Where(entry => entry.Name == "amazonads.retries").Select(entry => (string)entry.Tags["reason"]!));
    }

    [Fact]
    public async Task A_call_is_one_trace_with_its_profile_and_the_reason_of_its_failure()
    {
        test.Amazon.On("GET", "/thing").Answer(
            400, """{"message":"bad refresh_token=Atzr|leaked Bearer Atza|leaked"}""", ("x-amzn-RequestId", "r-1"));
        await Assert.ThrowsAsync<AdsApiException>(() => test.Send(Request()));

        var activity = Assert.Single(traced);
        Assert.Equal((ActivityStatusCode.Error, ActivityKind.Client), (activity.Status, activity.Kind));
        Assert.Equal(TestClient.Profile, activity.GetTagItem("amazonads.profile_id"));
        Assert.Equal("r-1", activity.GetTagItem("amazonads.request_id"));
        Assert.DoesNotContain("leaked", activity.StatusDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_seen_in_anything_that_is_told()
    {
        test.Amazon.SignIn().Answer(500, $$"""{"error":"x","error_description":"{{TestClient.RefreshToken}} client_secret={{TestClient.ClientSecret}}"}""");
        test.Amazon.On("GET", "/thing").Answer(401).Answer(401, """{"message":"Atza|token-2 is not good"}""");
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => test.Send(Request()));

        var told = string.Join(
            '\n',
            traced.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Value}").Append(activity.StatusDescription))
                .Concat(measured.SelectMany(entry => entry.Tags.Values.Select(value => $"{value}")))
                .Append(failure.ToString())
                .Append(failure.ServiceMessage));
        Assert.Contains("401", told, StringComparison.Ordinal);
        foreach (var secret in new[] { TestClient.RefreshToken, TestClient.ClientSecret, "token-1", "token-2" })
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
    }

    private AdsRequest Request() => new() { Method = HttpMethod.Get, Path = "/thing", Operation = operation, ProfileId = TestClient.Profile };

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
}
