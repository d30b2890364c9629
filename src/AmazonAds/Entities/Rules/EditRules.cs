namespace AmazonAds.Entities;

/// <summary>Rules on several fields of an edit at once.</summary>
internal static class EditRules
{
    /// <summary>The last day is not before the first.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="use">Whether an entity is created or updated.</param>
    public static EditRefusal? DatesInOrder(EntityEdit edit, FieldUse use)
    {
        var start = Value(edit, "StartDate");
        var end = Value(edit, "EndDate");
        return start is not null && end is not null && string.CompareOrdinal(end, start) < 0
            ? new EditRefusal("endDateInvalid", $"EndDate {end} is before StartDate {start}.")
            : null;
    }

    /// <summary>A new ad names its product by ASIN or by SKU, not by both.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="use">Whether an entity is created or updated.</param>
    public static EditRefusal? OneProduct(EntityEdit edit, FieldUse use)
    {
        if (use != FieldUse.Create) return null;
        var hasAsin = Value(edit, "Asin") is not null;
        var hasSku = Value(edit, "Sku") is not null;
        return (hasAsin, hasSku) switch
        {
            (false, false) when edit.Others.Count == 0 => new EditRefusal("asinMissing", "A new product ad needs Asin (vendors) or Sku (sellers)."),
            (true, true) => new EditRefusal("asinInvalid", "A product ad names its product by Asin or by Sku, not by both."),
            _ => null,
        };
    }

    private static string? Value(EntityEdit edit, string name) =>
        edit.Fields.FirstOrDefault(field => field.Field.Name == name)?.New as string;
}
