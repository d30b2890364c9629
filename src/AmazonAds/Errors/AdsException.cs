using System.Net;

namespace AmazonAds.Errors;

/// <summary>
/// The base of everything that goes wrong between this library and Amazon. Its message says what happened, to which
/// profile, with which request id; the properties carry the same as data.
/// </summary>
public class AdsException : Exception
{
    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public AdsException(FailureKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public FailureKind Kind { get; }

    /// <summary>The HTTP status of the answer, or null when none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The service's own error code (<c>UNAUTHORIZED</c>, <c>invalid_grant</c>, …), or null.</summary>
    public string? Code { get; init; }

    /// <summary>The service's own words, redacted, or null.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>Amazon's id of the request (<c>x-amzn-RequestId</c> or <c>x-amz-rid</c>), or null.</summary>
    public string? RequestId { get; init; }

    /// <summary>The profile that the request was for, or null.</summary>
    public string? ProfileId { get; init; }

    /// <summary>The operation: method and path, for instance <c>POST /sp/keywords/list</c>; or null.</summary>
    public string? Operation { get; init; }

    /// <summary>How long the service asked to wait (<c>Retry-After</c>), or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How many times the request was attempted; 0 when it was never sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>
    /// Whether the request surely was not carried out by any of its attempts, so that a create can be repeated without
    /// making a double.
    /// </summary>
    public bool SurelyNotCarriedOut => !AnEarlierAttemptMayHaveBeen && KindTellsNotCarriedOut;

    /// <summary>Whether an attempt before the last one may have been carried out.</summary>
    internal bool AnEarlierAttemptMayHaveBeen { get; set; }

    private protected virtual bool KindTellsNotCarriedOut => Kind is FailureKind.Refused or FailureKind.Unauthorized
        or FailureKind.Throttled or FailureKind.TooLarge or FailureKind.NotReached or FailureKind.GrantRefused
        or FailureKind.RegionDown;
}
