namespace AmazonAds.Entities;

/// <summary>Rules on several fields of a Sponsored Brands campaign at once.</summary>
internal static class BrandsCampaignRules
{
    /// <summary>A budget for the whole life needs both days; a last day needs a first one.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="use">Whether an entity is created or updated.</param>
    public static EditRefusal? DaysOfBudget(EntityEdit edit, FieldUse use)
    {
        if (use != FieldUse.Create) return null;
        var hasStart = Has(edit, "StartDate", "startDate");
        var hasEnd = Has(edit, "EndDate", "endDate");
        if (Value(edit, "BudgetType") is "LIFETIME" && !(hasStart && hasEnd))
            return new EditRefusal("endDateMissing", "A campaign with BudgetType LIFETIME needs StartDate and EndDate.");
        return hasEnd && !hasStart ? new EditRefusal("startDateMissing", "A campaign with an EndDate needs a StartDate.") : null;
    }

    /// <summary>Where Amazon sets the percentages of placements, none can be given.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="use">Whether an entity is created or updated.</param>
    public static EditRefusal? PlacementsByHand(EntityEdit edit, FieldUse use) =>
        Value(edit, "BidOptimization") is true && Value(edit, "PlacementBidding") is System.Collections.ICollection { Count: > 0 }
            ? new EditRefusal("placementBiddingInvalid", "PlacementBidding can only be given where BidOptimization is false.")
            : null;

    private static bool Has(EntityEdit edit, string name, string member) => Value(edit, name) is not null || edit.Others.ContainsKey(member);

    private static object? Value(EntityEdit edit, string name) => edit.Fields.FirstOrDefault(field => field.Field.Name == name)?.New;
}
