using System.Globalization;
using System.Net;
using System.Text;
using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>Puts failures into words: what happened, to which profile, with which request id, and what to do.</summary>
internal static class FailureMessage
{
    /// <summary>An error answer of the API.</summary>
    /// <param name="operation">Method and path.</param>
    /// <param name="profileId">The profile, or null.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">What the body says.</param>
    /// <param name="requestId">Amazon's request id, or null.</param>
    public static string Answer(string operation, string? profileId, HttpStatusCode status, ErrorBody body, string? requestId) =>
        Answer(operation, profileId, status, body, requestId, Advice(status));

    /// <summary>An error answer of an API that has advice of its own.</summary>
    /// <param name="operation">Method and path.</param>
    /// <param name="profileId">The profile, or null.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">What the body says.</param>
    /// <param name="requestId">Amazon's request id, or null.</param>
    /// <param name="advice">What a person can do, or null.</param>
    public static string Answer(string operation, string? profileId, HttpStatusCode status, ErrorBody body, string? requestId, string? advice)
    {
        var text = Begin(operation, profileId)
            .Append(CultureInfo.InvariantCulture, $" was answered {(int)status} {Reason(status)}");
        if (body.Code is { } code && code != ((int)status).ToString(CultureInfo.InvariantCulture)) text.Append(" (").Append(code).Append(')');
        if (body.Message is { } message) text.Append(": ").Append(message.TrimEnd('.'));
        text.Append('.');
        if (requestId is not null) text.Append(" Request id ").Append(requestId).Append('.');
        if (advice is not null) text.Append(' ').Append(advice);
        return text.ToString();
    }

    /// <summary>A request that got no whole answer.</summary>
    /// <param name="operation">Method and path.</param>
    /// <param name="profileId">The profile, or null.</param>
    /// <param name="what">What happened, as a clause.</param>
    public static string NoAnswer(string operation, string? profileId, string what) =>
        Begin(operation, profileId).Append(' ').Append(what).ToString();

    /// <summary>A call whose time ran out because of its last failure.</summary>
    /// <param name="call">The call.</param>
    /// <param name="last">The last failure.</param>
    public static AdsTimeoutException OutOfTime(Call call, AdsException last)
    {
        var wait = last.RetryAfter is { } asked && asked > TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"Amazon asks to wait {asked.TotalSeconds:0.#} s (Retry-After)")
            : string.Create(CultureInfo.InvariantCulture, $"the next attempt would come in {call.NextDelay.TotalSeconds:0.#} s");
        var text = Begin(call.Operation, call.ProfileId).Append(CultureInfo.InvariantCulture,
            $" gave up after {call.Attempts} attempt(s): {wait}, but of the {call.Timeout.TotalSeconds:0.#} s allowed for the call only {call.TimeLeft.TotalSeconds:0.#} s are left. Allow more time (-TimeoutSec) or try later. The last failure: {last.Message}");
        return new AdsTimeoutException(last.Kind, text.ToString(), last)
        {
            Status = last.Status,
            Code = last.Code,
            ServiceMessage = last.ServiceMessage,
            RequestId = last.RequestId,
            ProfileId = call.ProfileId,
            Operation = call.Operation,
            RetryAfter = last.RetryAfter,
            Attempts = call.Attempts,
            AnEarlierAttemptMayHaveBeen = call.MayHaveBeenCarriedOut,
        };
    }

    /// <summary>A call whose time ran out, or would run out, while it waits for its turn.</summary>
    /// <param name="call">The call.</param>
    /// <param name="waitedFor">What it waited for, as a noun.</param>
    public static AdsTimeoutException OutOfTime(Call call, string waitedFor)
    {
        var text = Begin(call.Operation, call.ProfileId).Append(CultureInfo.InvariantCulture,
            $" ran out of the {call.Timeout.TotalSeconds:0.#} s allowed for the call while it waited for {waitedFor}. Allow more time (-TimeoutSec) or ask for less at once.");
        return new AdsTimeoutException(FailureKind.NotReached, text.ToString())
        {
            ProfileId = call.ProfileId,
            Operation = call.Operation,
            Attempts = call.Attempts,
            AnEarlierAttemptMayHaveBeen = call.MayHaveBeenCarriedOut,
        };
    }

    /// <summary>A call that was not sent, since its region is down and would not be tried again within the call's time.</summary>
    /// <param name="call">The call.</param>
    /// <param name="endpoint">Scheme, host and port of the region.</param>
    /// <param name="since">Since when it is down.</param>
    /// <param name="reason">How the last request failed.</param>
    public static AdsRegionDownException RegionDown(Call call, string endpoint, DateTimeOffset since, string reason)
    {
        var text = Begin(call.Operation, call.ProfileId).Append(CultureInfo.InvariantCulture,
            $" was not sent: {endpoint} is down since {since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, and of the {call.Timeout.TotalSeconds:0.#} s allowed for the call {call.TimeLeft.TotalSeconds:0.#} s are left. Try later, or allow more time (-TimeoutSec): calls go out again by themselves as soon as the region answers. The last failure: {reason}");
        return new AdsRegionDownException(text.ToString())
        {
            Endpoint = endpoint,
            Since = since,
            ProfileId = call.ProfileId,
            Operation = call.Operation,
            Attempts = call.Attempts,
            AnEarlierAttemptMayHaveBeen = call.MayHaveBeenCarriedOut,
        };
    }

    private static StringBuilder Begin(string operation, string? profileId)
    {
        var text = new StringBuilder(operation);
        if (profileId is not null) text.Append(" for profile ").Append(profileId);
        return text;
    }

    private static string Reason(HttpStatusCode status) => status switch
    {
        (HttpStatusCode)425 => "Too Early",
        (HttpStatusCode)429 => "Too Many Requests",
        _ => status.ToString(),
    };

    private static string? Advice(HttpStatusCode status) => (int)status switch
    {
        401 => "A fresh access token was not accepted either, or the client id does not belong to it: check the connection's client id and grant.",
        403 => "The grant has no access to this profile or feature: check the profile id and that the connection is the one the profile came from.",
        404 => "Check the path, the id and that the profile lives in the connection's region.",
        413 => "Send fewer items at once.",
        415 => "The media type is not the one that this operation takes.",
        _ => null,
    };
}
