using System.Globalization;

namespace AmazonAds.Emulator.Writes;

/// <summary>Why one item of a write was refused, in the terms of Sponsored Products v3.</summary>
internal sealed record ItemError(string ErrorType, string Reason, string Message)
{
    /// <summary>The member at fault below the item, such as <c>bid</c>.</summary>
    public string? Member { get; init; }

    public string? EntityType { get; init; }

    public string? EntityId { get; init; }

    public string? LowerLimit { get; init; }

    public string? UpperLimit { get; init; }

    public string? Marketplace { get; init; }

    /// <summary>How many entities are allowed.</summary>
    public string? QuotaLimit { get; init; }

    /// <summary>Where they are counted: <c>ACCOUNT</c> or <c>PARENT_ENTITY</c>.</summary>
    public string? QuotaScope { get; init; }

    public static ItemError Missing(string member) =>
        new("missingValueError", "MISSING_VALUE", $"{member} is required") { Member = member };

    public static ItemError Malformed(string member, string reason = "PATTERN_NOT_MATCHED") =>
        new("malformedValueError", reason, $"{member} is invalid") { Member = member };

    public static ItemError NotInList(string member) =>
        new("rangeError", "INVALID_ENUM_VALUE", $"{member} has a value that is not allowed") { Member = member };

    public static ItemError NotFound(string entityType, long id, string member)
    {
        var text = id.ToString(CultureInfo.InvariantCulture);
        return new("entityNotFoundError", "ENTITY_NOT_FOUND", $"{entityType} {text} was not found")
        {
            Member = member,
            EntityType = entityType,
            EntityId = text,
        };
    }

    public static ItemError Quota(string entityType, int most, bool hasParent) =>
        new("entityQuotaError", hasParent ? "NON_ARCHIVED_QUOTA_EXCEEDED" : "QUOTA_EXCEEDED", $"No more than {most} are allowed here")
        {
            EntityType = entityType,
            QuotaLimit = most.ToString(CultureInfo.InvariantCulture),
            QuotaScope = hasParent ? "PARENT_ENTITY" : "ACCOUNT",
        };

    public static ItemError ParentMissing(string member) =>
        new("parentEntityError", "PARENT_ENTITY_NOT_FOUND", $"The parent named by {member} was not found") { Member = member };

    public static ItemError ParentArchived(string member) =>
        new("parentEntityError", "PARENT_ENTITY_ARCHIVED", $"The parent named by {member} is archived") { Member = member };

    public static ItemError Archived(string entityType) =>
        new("entityStateError", "ARCHIVED_ENTITY_CANNOT_BE_MODIFIED", "Archived entities cannot be modified") { EntityType = entityType };

    public static ItemError ParentForbidsUpdate(string entityType) =>
        new("entityStateError", "PARENT_ARCHIVED_FORBIDS_UPDATES", "The parent is archived") { EntityType = entityType };

    public static ItemError Duplicate(string member, string reason) =>
        new("duplicateValueError", reason, $"{member} is taken already") { Member = member };

    /// <summary>An error that is asked for by name, with the reason that the document gives this type.</summary>
    public static ItemError OfType(string errorType, string entityType) => errorType switch
    {
        "entityQuotaError" => new(errorType, "QUOTA_EXCEEDED", "No more are allowed") { EntityType = entityType },
        "entityStateError" => new(errorType, "INVALID_STATE_TRANSITION", "The state forbids it") { EntityType = entityType },
        "entityNotFoundError" => new(errorType, "ENTITY_NOT_FOUND", "It was not found") { EntityType = entityType, EntityId = "0" },
        "throttledError" => new(errorType, "THROTTLED", "Too many requests; try this item again"),
        "internalServerError" => new(errorType, "INTERNAL_ERROR", "An internal error occurred; try this item again"),
        "malformedValueError" => new(errorType, "PATTERN_NOT_MATCHED", "A value is invalid"),
        "missingValueError" => new(errorType, "MISSING_VALUE", "A value is missing"),
        "duplicateValueError" => new(errorType, "DUPLICATE_VALUE", "A value is taken already"),
        "biddingError" => new(errorType, "BID_OUT_OF_MARKET_PLACE_RANGE", "The bid is out of range"),
        "billingError" => new(errorType, "ADVERTISER_SUSPENDED", "The advertiser is suspended"),
        "parentEntityError" => new(errorType, "PARENT_ENTITY_ARCHIVED", "The parent is archived"),
        "rangeError" => new(errorType, "TOO_HIGH", "A value is too high"),
        "otherError" => new(errorType, "OTHER_ERROR", "Something else went wrong"),
        _ => new(errorType, "OTHER_ERROR", $"An injected {errorType}"),
    };
}
