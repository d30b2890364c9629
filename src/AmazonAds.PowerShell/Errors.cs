using System.Management.Automation;
using System.Net;
using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell;

/// <summary>
/// Every error that a user can see is made here. The first part of <c>FullyQualifiedErrorId</c> is stable; about_AmazonAds
/// lists the ids. No record carries a secret: targets are profile ids, names and ids of entities.
/// </summary>
internal static partial class Errors
{
    /// <summary>An exception of the library, or a defect, as an error record.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">What it is about; null takes the profile that the exception names.</param>
    public static ErrorRecord From(Exception exception, object? target)
    {
        var profileId = (exception as AdsException)?.ProfileId;
        target ??= string.IsNullOrEmpty(profileId) ? null : profileId;
        return exception switch
        {
            AdsAuthenticationException { Kind: FailureKind.GrantRefused } refused => Record(
                refused, "AdsGrantRefused", ErrorCategory.AuthenticationError, target,
                "Check client id, client secret and refresh token; have the advertiser consent again if the grant was revoked. Then connect anew with Connect-AdsAccount, or with Connect-AdsProductApi for the product catalogue."),
            AdsAuthenticationException failed => Record(
                failed, "AdsSignInFailed", ErrorCategory.ConnectionError, target,
                "Login with Amazon gave no token. Check the network and the connection's TokenEndpoint, and try again."),
            AdsTimeoutException { Kind: FailureKind.Throttled } late => Throttled(late, target),
            AdsTimeoutException late => Record(
                late, "AdsTimeout", ErrorCategory.OperationTimeout, target,
                "Allow more time with -TimeoutSec, or ask for less at once."),
            AdsRegionDownException down => Record(
                down, "AdsRegionDown", ErrorCategory.ResourceUnavailable, target,
                "Nothing was sent. Try later, or allow more time with -TimeoutSec; Get-AdsRateLimit shows regions that are down and since when."),
            AdsApiException { Kind: FailureKind.Throttled } throttled => Throttled(throttled, target),
            AdsApiException answered => Record(
                answered, "AdsApiError." + answered.Kind, Category(answered), target, Advice(answered)),
            AdsConnectionException { Kind: FailureKind.NotUnderstood } unclear => Record(
                unclear, "AdsAnswerNotUnderstood", ErrorCategory.InvalidResult, target,
                "Try again; if it stays, report it with the request id."),
            AdsConnectionException { Kind: FailureKind.NotReached } absent => Record(
                absent, "AdsNotReached", ErrorCategory.ConnectionError, target,
                "Check the network, a proxy, and the connection's Endpoint."),
            AdsConnectionException broken => Record(
                broken, "AdsConnectionBroken", ErrorCategory.ConnectionError, target, "Try again."),
            ProductAllowanceException used => Record(
                used, "AdsProductAllowanceUsed", ErrorCategory.LimitsExceeded, target,
                "Wait until then; what the cache holds is still given. -MaxAge and fewer -Resource save calls."),
            AdsException other => Record(other, "AdsError", ErrorCategory.NotSpecified, target, null),
            AdsStoreException store when StorePlace.IsAddress(store.Path) => Record(
                store, "AdsStoreFailed", ErrorCategory.ResourceUnavailable, store.Path,
                "Check that the database runs, can be reached from here and lets this user in and make tables. What was committed is kept; run the same command again to go on."),
            AdsStoreException store => Record(
                store, "AdsStoreFailed", ErrorCategory.WriteError, target ?? store.Path,
                "Check the file, its folder and the room on the disk. What was committed is kept; run the same command again to go on."),
            ArgumentException argument => Record(argument, "AdsArgumentInvalid", ErrorCategory.InvalidArgument, target, null),
            _ => Record(
                exception, "AdsUnexpected", ErrorCategory.NotSpecified, target,
                "This is a defect of the module: please report it with the exception's stack trace."),
        };
    }

    private static ErrorRecord Throttled(AdsException exception, object? target) => Record(
        exception, "AdsThrottled", ErrorCategory.LimitsExceeded, target,
        "Allow more time with -TimeoutSec, or lower the rate with Set-AdsRateLimit; Get-AdsMetric -By Profile shows who is throttled.");

    private static ErrorCategory Category(AdsApiException exception) => exception switch
    {
        { Kind: FailureKind.Unauthorized } => ErrorCategory.AuthenticationError,
        { Kind: FailureKind.TooLarge } => ErrorCategory.LimitsExceeded,
        { Kind: FailureKind.ServerFault } => ErrorCategory.ResourceUnavailable,
        { Status: HttpStatusCode.Forbidden } => ErrorCategory.PermissionDenied,
        { Status: HttpStatusCode.NotFound } => ErrorCategory.ObjectNotFound,
        { Status: HttpStatusCode.Conflict } => ErrorCategory.ResourceExists,
        { Status: (HttpStatusCode)425 } => ErrorCategory.ResourceBusy,
        _ => ErrorCategory.InvalidArgument,
    };

    private static string Advice(AdsApiException exception) => exception switch
    {
        { Kind: FailureKind.Unauthorized } => "Check that the connection's client id belongs to its grant.",
        { Kind: FailureKind.ServerFault } => "Amazon failed for the whole time allowed; try later, or allow more time with -TimeoutSec.",
        { Status: HttpStatusCode.Forbidden } => "Check the profile id, and that -Connection is the one the profile came from.",
        _ => "Amazon's own words are in $_.Exception.ServiceMessage and $_.Exception.Code; give the request id when you ask Amazon.",
    };

    private static ErrorRecord Record(Exception exception, string id, ErrorCategory category, object? target, string? action) =>
        new(exception, id, category, target)
        {
            ErrorDetails = action is null ? null : new ErrorDetails(exception.Message) { RecommendedAction = action },
        };
}
