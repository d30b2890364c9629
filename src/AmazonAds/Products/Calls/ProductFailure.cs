using System.Net;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Products;

/// <summary>Makes an exception of an error answer: what kind of failure it is, and what a person can do about it.</summary>
internal static class ProductFailure
{
    /// <summary>The kind of failure that an answer's status means. Here 503 is throttling as well as 429.</summary>
    /// <param name="status">The status.</param>
    public static FailureKind Classify(HttpStatusCode status) =>
        status == HttpStatusCode.ServiceUnavailable ? FailureKind.Throttled : StatusRule.Classify(status);

    /// <summary>The exception.</summary>
    /// <param name="operation">Method and path.</param>
    /// <param name="status">The status.</param>
    /// <param name="error">What the body says.</param>
    /// <param name="requestId">Amazon's id of the request, or null.</param>
    /// <param name="retryAfter">The wait that a header asks for, or null.</param>
    public static AdsApiException Of(string operation, HttpStatusCode status, ProductError error, string? requestId, TimeSpan? retryAfter)
    {
        requestId ??= error.RequestId;
        var words = new[]
        {
            error.Message?.TrimEnd('.'),
            error.Reason is { } reason ? "Reason: " + reason : null,
            error.Fields.Count > 0 ? "Fields: " + string.Join(", ", error.Fields) : null,
        }.Where(static part => !string.IsNullOrEmpty(part));
        var body = new ErrorBody(error.Code, string.Join(". ", words) is { Length: > 0 } said ? said : null, requestId);
        return new AdsApiException(Classify(status), FailureMessage.Answer(operation, null, status, body, requestId, Advice(status, error)))
        {
            Status = status,
            Code = error.Code,
            ServiceMessage = error.Message,
            Reason = error.Reason,
            Fields = error.Fields,
            RequestId = requestId,
            Operation = operation,
            RetryAfter = error.RetryAfter ?? retryAfter,
        };
    }

    private static string? Advice(HttpStatusCode status, ProductError error) => ((int)status, error.Reason) switch
    {
        (400, "InvalidPartnerTag") => "Check that the partner tag belongs to the marketplace and to the account of the credential (Connect-AdsProductApi -PartnerTag, -Marketplace).",
        (401, _) => "A fresh access token was not accepted either: check the credential and its version (Connect-AdsProductApi -CredentialVersion).",
        (403, "AssociateNotEligible") => "Amazon opens the API to accounts with enough qualified sales in the last 30 days; see Associates Central for what is missing.",
        (403, _) => "The credential may not ask for this: check its marketplace, partner tag and that the account is in good standing.",
        (429 or 503, _) => "Amazon grants one call a second and 8,640 a day to begin with; other programs with the same credential count as well.",
        _ => null,
    };
}
