using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>Errors of items in the words of Ads API v1. Rules that both APIs share speak those of v3, which are put into v1's here.</summary>
internal static class UnifiedError
{
    /// <summary>What a fault is called that carries an item out and complains all the same.</summary>
    public const string PartialSuccess = "partialSuccess";

    private const string Own = "unified";

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["budget"] = "budgets",
        ["budget.budget"] = "budgets[0].budgetValue.monetaryBudgetValue.monetaryBudget.value",
        ["defaultBid"] = "bid.defaultBid",
        ["bid"] = "bid.bid",
        ["keywordId"] = "targetId",
        ["keywordText"] = "targetDetails.keywordTarget.keyword",
        ["matchType"] = "targetDetails.keywordTarget.matchType",
        ["expression"] = "targetDetails",
        ["targetingType"] = "autoCreationSettings.autoCreateTargets",
        ["startDate"] = "startDateTime",
        ["endDate"] = "endDateTime",
        ["asin"] = "creative.productCreative.productCreativeSettings.advertisedProduct",
        ["sku"] = "creative.productCreative.productCreativeSettings.advertisedProduct",
        ["customText"] = "creative.productCreative.productCreativeSettings.headline",
    };

    /// <summary>An error of v1's own.</summary>
    /// <param name="code">The code, as the document has it.</param>
    /// <param name="place">Where in the item.</param>
    /// <param name="message">What is wrong, for people.</param>
    public static ItemError Of(string code, string? place, string message) => new(Own, code, message) { Member = place };

    /// <summary>The code.</summary>
    public static string CodeOf(ItemError error) => error.ErrorType switch
    {
        Own => error.Reason,
        "missingValueError" => "FIELD_VALUE_IS_NULL",
        "malformedValueError" => error.Reason switch
        {
            "TOO_LONG" => "FIELD_SIZE_IS_ABOVE_MAXIMUM_LIMIT",
            "TOO_SHORT" => "FIELD_SIZE_IS_BELOW_MINIMUM_LIMIT",
            "BLANK" => "FIELD_VALUE_IS_EMPTY",
            _ => "FIELD_VALUE_IS_INVALID",
        },
        "duplicateValueError" => "FIELD_VALUE_NOT_UNIQUE",
        "entityNotFoundError" => "RESOURCE_ID_NOT_FOUND",
        "parentEntityError" => error.Reason == "PARENT_ENTITY_ARCHIVED" ? "ARCHIVED_PARENT_CANNOT_CREATE" : "FIELD_VALUE_NOT_FOUND",
        "entityStateError" => error.Reason switch
        {
            "PARENT_ARCHIVED_FORBIDS_UPDATES" => "ARCHIVED_PARENT_CANNOT_EDIT",
            "AUTO_TARGETING_CLAUSE_CANNOT_BE_ARCHIVED_MANUALLY" => "AUTOCREATED_ENTITY_CANNOT_EDIT",
            _ => "ARCHIVED_RESOURCE_CANNOT_EDIT",
        },
        "entityQuotaError" => "TOTAL_RESOURCE_LIMIT_EXCEEDED",
        "biddingError" or "budgetError" => "FIELD_VALUE_IS_OUT_OF_RANGE",
        "rangeError" => error.Reason == "TOO_HIGH" ? "FIELD_VALUE_IS_ABOVE_MAXIMUM_LIMIT" : "FIELD_VALUE_IS_INVALID",
        "dateError" => "FIELD_VALUE_IS_INVALID",
        "targetingClauseSetupError" or "expressionTypeError" => "ACTION_NOT_SUPPORTED",
        "productIdentifierError" => "PRODUCT_INELIGIBLE",
        "throttledError" => "TOO_MANY_REQUESTS",
        "internalServerError" => "INTERNAL_ERROR",
        "billingError" => "PAYMENT_ISSUE",
        _ => "INVALID_INPUT",
    };

    /// <summary>The place in the item as v1 has it; null where the whole item is at fault.</summary>
    public static string? PlaceOf(ItemError error) => error.Member is { } member ? Places.GetValueOrDefault(member, member) : null;
}
