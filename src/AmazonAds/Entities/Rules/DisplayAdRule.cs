namespace AmazonAds.Entities;

/// <summary>What a new Sponsored Display ad leads to: a product by ASIN or by SKU, or a page.</summary>
internal static class DisplayAdRule
{
    private static readonly string[] PageFields = ["LandingPageUrl", "LandingPageType", "AdName"];

    /// <summary>Refuses an ad that leads nowhere, or to several things.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="use">Whether an entity is created or updated.</param>
    public static EditRefusal? OneDestination(EntityEdit edit, FieldUse use)
    {
        if (use != FieldUse.Create || edit.Others.Count > 0) return null;
        bool Has(string name) => edit.Fields.Any(field => field.Field.Name == name);
        var product = Has("Asin") ? "Asin" : Has("Sku") ? "Sku" : null;
        if (Has("Asin") && Has("Sku")) return new EditRefusal("asinInvalid", "An ad names its product by Asin or by Sku, not by both.");
        if (product is null && !Has("LandingPageUrl"))
            return new EditRefusal("asinMissing", "A new ad needs Asin (vendors), Sku (sellers), or LandingPageUrl.");
        var page = PageFields.FirstOrDefault(Has);
        return product is not null && page is not null
            ? new EditRefusal(char.ToLowerInvariant(page[0]) + page[1..] + "Invalid", $"{page} is for ads that lead to a page; it cannot stand beside {product}.")
            : null;
    }
}
