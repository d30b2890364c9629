using System.Threading.RateLimiting;
using AmazonAds.Authentication;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.RateLimiting;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.Pipeline;

/// <summary>
/// The way of every request, in order.
/// <list type="number">
/// <item>Once per call: count and trace, then the retry step.</item>
/// <item>Once per attempt: the region's circuit, closed but while the region is down; the profile's limiter; the region's brake,
/// off but while many profiles are throttled; the access token, fetched after those waits; a place in the in-flight gate; the
/// circuit once more, since it may have opened meanwhile; send; classify the answer and tell limiter and region.</item>
/// </list>
/// </summary>
internal sealed class RequestPipeline
{
    private readonly RateLimiterSet limits;
    private readonly TokenCache tokens;
    private readonly RateLimiter gate;
    private readonly RequestSender sender;
    private readonly CallRetry retry;
    private readonly RetryOptions options;
    private readonly AdsTelemetry telemetry;
    private readonly TimeProvider time;

    public RequestPipeline(
        RateLimiterSet limits,
        TokenCache tokens,
        RateLimiter gate,
        RequestSender sender,
        RetryOptions options,
        AdsTelemetry telemetry,
        TimeProvider time,
        Func<double> random)
    {
        this.limits = limits;
        this.tokens = tokens;
        this.gate = gate;
        this.sender = sender;
        this.options = options;
        this.telemetry = telemetry;
        this.time = time;
        retry = new CallRetry(options, time, random, (call, failure) => telemetry.Repeated(call.Operation, call.ProfileId, failure.Kind));
    }

    /// <summary>Sends a request and gives its answer, a success.</summary>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The request.</param>
    /// <param name="callOptions">Its time and gate.</param>
    /// <param name="cancellationToken">The user's cancel.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    public async Task<AdsResponse> SendAsync(
        AdsConnection connection, AdsRequest request, AdsCallOptions callOptions, CancellationToken cancellationToken)
    {
        var call = new Call(request.Operation, request.ProfileId, request.Repeat, callOptions.Timeout, time);
        var activity = telemetry.Begin(request.Operation, request.ProfileId);
        Exception? failed = null;
        try
        {
            var work = new Work(connection, request, callOptions.Gate ?? gate, callOptions.Tally);
            return await retry.RunAsync(call, work, AttemptAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failed = exception;
            throw;
        }
        finally
        {
            telemetry.Ended(request.Operation, request.ProfileId, call.Elapsed, activity, failed);
        }
    }

    private async ValueTask<AdsResponse> AttemptAsync(Call call, Work work, CancellationToken cancellationToken)
    {
        using var clock = new AttemptClock(call.TimeLeft, time, cancellationToken);
        var key = BucketOf(work);
        var region = limits.Regions.Get(key.Endpoint);
        var waitingFor = string.Empty;
        RegionProbe? probe = null;
        RateLimitLease? place = null;
        try
        {
            while (true)
            {
                if (region.Circuit.Outage is not null) probe = await WaitForRegionAsync(call, region, clock, cancellationToken).ConfigureAwait(false);
                waitingFor = "its turn under the profile's rate limit";
                var bucket = limits.Get(key, work.Connection.Name);
                if (bucket.PausedFor > call.TimeLeft) throw FailureMessage.OutOfTime(call, "the end of the pause that Amazon's Retry-After asked for");
                using var lease = await bucket.AcquireAsync(work.Request.Weight, clock.Token).ConfigureAwait(false);
                var admittedAt = time.GetTimestamp();

                waitingFor = "its turn in a region whose profiles are throttled";
                if (region.Brake.IsOn) await region.Brake.WaitAsync(clock.Token).ConfigureAwait(false);

                waitingFor = "an access token";
                var token = await tokens.GetAsync(work.Connection, call.RejectedToken, clock.Token).ConfigureAwait(false);
                call.RejectedToken = null;

                waitingFor = "a place among the requests in flight";
                place = await work.Gate.AcquireAsync(1, clock.Token).ConfigureAwait(false);
                if (probe is null && region.Circuit.Outage is not null)
                {
                    place.Dispose();
                    place = null;
                    continue;
                }

                waitingFor = string.Empty;
                clock.Allow(options.AttemptTimeout, call.TimeLeft);
                call.Attempts++;
                telemetry.Attempted(call.Operation, call.ProfileId);
                work.Tally?.CountRequest();
                var mark = key.Kind == BucketKind.Profile ? bucket.Mark : null;
                var sentAt = time.GetTimestamp();
                try
                {
                    var response = await sender.SendAsync(work.Connection, work.Request, token, clock, cancellationToken).ConfigureAwait(false);
                    region.Note(mark, probe, sentAt, failure: null);
                    work.Tally?.CountAnswer();
                    response.HoldPlace(place);
                    place = null;
                    return response;
                }
                catch (AdsException failure)
                {
                    region.Note(mark, probe, sentAt, failure);
                    if (failure.Kind == FailureKind.Unauthorized) call.RejectedToken = token;
                    if (failure.Kind == FailureKind.Throttled)
                    {
                        bucket.OnThrottled(failure.RetryAfter, admittedAt);
                        telemetry.Throttled(call.Operation, call.ProfileId);
                        work.Tally?.CountThrottled();
                    }

                    throw;
                }
            }
        }
        catch (OperationCanceledException) when (waitingFor.Length > 0 && clock.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw FailureMessage.OutOfTime(call, waitingFor);
        }
        finally
        {
            place?.Dispose();
            probe?.Dispose();
        }
    }

    // A call whose time ends before anybody tries the region again has nothing to wait for.
    private static async ValueTask<RegionProbe?> WaitForRegionAsync(Call call, Region region, AttemptClock clock, CancellationToken cancellationToken)
    {
        var known = region.Circuit.Outage;
        try
        {
            if (known is not null && region.Circuit.SecondsToProbe >= call.TimeLeft.TotalSeconds) throw Down();
            return await region.Circuit.WaitAsync(clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (known is not null && clock.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw Down();
        }

        AdsRegionDownException Down()
        {
            var outage = region.Circuit.Outage ?? known;
            return FailureMessage.RegionDown(call, region.Endpoint, outage.Since, outage.Reason);
        }
    }

    private static BucketKey BucketOf(Work work) => work.Request switch
    {
        { Bucket: BucketKind.Reports } => BucketKey.ForReports(work.Connection.Authority),
        { ProfileId: { } profileId } => BucketKey.ForProfile(work.Connection.Authority, profileId),
        _ => BucketKey.ForConnection(work.Connection.Authority, work.Connection.Name),
    };

    /// <summary>What the attempts of one call share.</summary>
    private sealed record Work(AdsConnection Connection, AdsRequest Request, RateLimiter Gate, CallTally? Tally);
}
