using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Errors of items as version 4 of Sponsored Brands knows them: few types, the rest are other errors.</summary>
internal static class BrandsErrors
{
    private static readonly string[] Known = ["dateError", "biddingError", "budgetError", "billingError", "rangeError"];

    /// <summary>The outcome with its error in those terms. The two types that are worth another try stay: clients must stand them.</summary>
    public static ItemOutcome<TRow> Spell<TRow>(ItemOutcome<TRow> outcome)
        where TRow : EmulatedEntity => outcome.Error is not { } error || error.ErrorType is "throttledError" or "internalServerError"
            ? outcome
            : outcome with
            {
                Error = new ItemError(Known.Contains(error.ErrorType, StringComparer.Ordinal) ? error.ErrorType : "otherError", error.Reason, error.Message)
                {
                    Member = error.Member,
                },
            };
}
