using System.Net;
using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>What kind of failure an HTTP status is.</summary>
internal static class StatusRule
{
    /// <summary>The kind of failure that an answer's status means.</summary>
    /// <param name="status">A status that is not a success.</param>
    public static FailureKind Classify(HttpStatusCode status) => (int)status switch
    {
        401 => FailureKind.Unauthorized,
        413 => FailureKind.TooLarge,
        429 => FailureKind.Throttled,
        500 or 502 or 503 or 504 => FailureKind.ServerFault,
        >= 400 and < 500 => FailureKind.Refused,
        _ => FailureKind.NotUnderstood,
    };
}
