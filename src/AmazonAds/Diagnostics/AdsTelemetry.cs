using System.Diagnostics;
using System.Diagnostics.Metrics;
using AmazonAds.Errors;

namespace AmazonAds.Diagnostics;

/// <summary>
/// What can be seen of a client from outside: the meter and the activity source <c>AmazonAds</c> for collectors such
/// as OpenTelemetry, and <see cref="Statistics"/> for a person at a prompt. Endpoints are tags; profiles are not, since a
/// fleet has thousands of them.
/// </summary>
public sealed class AdsTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "AmazonAds";

    private readonly Meter meter = new(Name);
    private readonly ActivitySource source = new(Name);
    private readonly Counter<long> calls;
    private readonly Counter<long> retries;
    private readonly Counter<long> throttles;
    private readonly Histogram<double> durations;

    internal AdsTelemetry()
    {
        calls = meter.CreateCounter<long>("amazonads.calls", "{call}", "Calls that ended.");
        retries = meter.CreateCounter<long>("amazonads.retries", "{request}", "Requests sent again.");
        throttles = meter.CreateCounter<long>("amazonads.throttled", "{answer}", "Answers of 429.");
        durations = meter.CreateHistogram<double>("amazonads.call.duration", "s", "Time of a call with its waits and repeats.");
    }

    /// <summary>The counts since the client was made.</summary>
    public CallStatistics Statistics { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        meter.Dispose();
        source.Dispose();
    }

    internal Activity? Begin(string operation, string? profileId)
    {
        var activity = source.StartActivity(operation, ActivityKind.Client);
        if (profileId is not null) activity?.SetTag("amazonads.profile_id", profileId);
        return activity;
    }

    internal void Attempted(string operation, string? profileId)
    {
        Statistics.Endpoint(operation).Attempt();
        Statistics.Profile(profileId)?.Attempt();
    }

    internal void Throttled(string operation, string? profileId)
    {
        throttles.Add(1, new KeyValuePair<string, object?>("endpoint", operation));
        Statistics.Endpoint(operation).Throttle();
        Statistics.Profile(profileId)?.Throttle();
    }

    internal void Repeated(string operation, string? profileId, FailureKind kind)
    {
        if (retries.Enabled)
            retries.Add(1, new("endpoint", operation), new KeyValuePair<string, object?>("reason", kind.ToString()));
        Statistics.Endpoint(operation).Retry();
        Statistics.Profile(profileId)?.Retry();
    }

    internal void Ended(string operation, string? profileId, TimeSpan elapsed, Activity? activity, Exception? failure)
    {
        if (calls.Enabled || durations.Enabled)
        {
            var endpoint = new KeyValuePair<string, object?>("endpoint", operation);
            var outcome = new KeyValuePair<string, object?>("outcome", Outcome(failure));
            calls.Add(1, endpoint, outcome);
            durations.Record(elapsed.TotalSeconds, endpoint, outcome);
        }

        // What the user has cancelled has not failed.
        var isFailure = failure is not null and not OperationCanceledException;
        Statistics.Endpoint(operation).End(elapsed, !isFailure);
        Statistics.Profile(profileId)?.End(elapsed, !isFailure);
        if (activity is null) return;
        if (isFailure) activity.SetStatus(ActivityStatusCode.Error, Redaction.Redact(failure!.Message));
        if (failure is AdsException { RequestId: { } requestId }) activity.SetTag("amazonads.request_id", requestId);
        activity.Dispose();
    }

    private static string Outcome(Exception? failure) => failure switch
    {
        null => "success",
        OperationCanceledException => "canceled",
        AdsException exception => exception.Kind.ToString(),
        _ => "defect",
    };
}
