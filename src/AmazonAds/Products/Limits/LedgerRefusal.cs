namespace AmazonAds.Products;

/// <summary>Why a ledger did not enter a call.</summary>
/// <param name="NextCallAt">From when on a call is allowed, unless others are there before.</param>
/// <param name="IsDaily">Whether the daily allowance is used up; otherwise it is the pace that has to be kept.</param>
public sealed record LedgerRefusal(DateTimeOffset NextCallAt, bool IsDaily);
