using System.Net;
using AmazonAds.Errors;
using AmazonAds.Storage;

namespace AmazonAds.Products.Caching;

/// <summary>What the failure of a call means for what is kept.</summary>
internal static class FailureRule
{
    /// <summary>Whether it is the call that failed, its ledger included, rather than a defect or a cancel.</summary>
    /// <param name="exception">The failure.</param>
    public static bool IsOfCall(Exception exception) => exception is AdsException or AdsStoreException;

    /// <summary>
    /// Whether an older answer may take the call's place. What is kept is Amazon's, shown by its leave: where Amazon itself says that
    /// the account has no access (any more), that leave is gone, and an older answer would hide it. Everything else is an outage.
    /// </summary>
    /// <param name="failure">The failure; null where the call itself came back.</param>
    public static bool LeavesOlder(Exception? failure) => failure switch
    {
        AdsException { Kind: FailureKind.GrantRefused } => false,

        // A gateway's 403 has no code of the catalogue and says nothing about the account.
        AdsApiException { Code: not null, Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => false,
        AdsApiException { Reason: "InvalidPartnerTag" } => false,
        _ => true,
    };
}
