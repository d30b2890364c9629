using System.Collections;

namespace AmazonAds.Entities;

/// <summary>Rules on several fields of a new Sponsored Brands ad at once: which parts it takes hangs on its type.</summary>
internal static class BrandsAdRules
{
    private const string Creative = "creative";
    private const string LandingPage = "landingPage";

    /// <summary>An ad has the parts that its type asks for.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="use">Whether an entity is created or updated.</param>
    public static EditRefusal? PartsOfType(EntityEdit edit, FieldUse use)
    {
        if (use != FieldUse.Create || Of(edit, "AdType") is not string type) return null;
        if (!BrandsAdForm.ByType.TryGetValue(type, out var form))
            return new EditRefusal("adTypeInvalid", $"AdType '{type}' is none of {string.Join(", ", BrandsAdForm.ByType.Keys)}.");
        return Once(edit, Creative) ?? Once(edit, LandingPage) ?? Needs(edit, type, form) ?? Products(edit, type, form);
    }

    private static EditRefusal? Once(EntityEdit edit, string part)
    {
        var name = Name(part);
        var isWhole = Of(edit, name) is not null || edit.Others.ContainsKey(part);
        return isWhole && edit.Fields.FirstOrDefault(field => IsBelow(field, part)) is { } piece
            ? new EditRefusal(part + "Invalid", $"{name} is given as a whole: give {piece.Field.Name} inside it, or only parts.")
            : null;
    }

    private static EditRefusal? Needs(EntityEdit edit, string type, BrandsAdForm form)
    {
        if (!Has(edit, Creative)) return new EditRefusal("creativeMissing", $"A new {type} ad needs Creative, or its parts such as BrandName and Asin.");
        if (form.NeedsBrandName && Inside(edit, Creative, "brandName", "BrandName") is null)
            return new EditRefusal("brandNameMissing", $"A new {type} ad needs BrandName.");
        return (form.HasLandingPage, Has(edit, LandingPage)) switch
        {
            (true, false) => new EditRefusal("landingPageMissing", $"A new {type} ad needs LandingPage, or LandingPageType and LandingPageUrl."),
            (false, true) => new EditRefusal("landingPageNotWritable", $"A {type} ad has no LandingPage beside its creative."),
            _ => null,
        };
    }

    private static EditRefusal? Products(EntityEdit edit, string type, BrandsAdForm form)
    {
        var count = Inside(edit, Creative, "asins", "Asin") is ICollection asins ? asins.Count : 0;
        if (count >= form.LeastAsins && count <= form.MostAsins) return null;
        var wanted = form.MostAsins == 0 ? "takes no Asin"
            : form.LeastAsins == 0 ? $"takes at most {form.MostAsins} Asin"
            : $"takes {form.LeastAsins} to {form.MostAsins} Asin";
        return new EditRefusal("asinInvalid", $"The creative of a {type} ad {wanted}; {count} were given.");
    }

    // A part of a whole that is given as a hashtable, or by a parameter of its own.
    private static object? Inside(EntityEdit edit, string part, string member, string name)
    {
        if (Of(edit, name) is { } given) return given;
        var whole = Of(edit, Name(part)) ?? edit.Others.GetValueOrDefault(part);
        return whole switch
        {
            IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(member),
            IDictionary map => map[member],
            _ => null,
        };
    }

    private static bool Has(EntityEdit edit, string part) =>
        Of(edit, Name(part)) is not null || edit.Others.ContainsKey(part) || edit.Fields.Any(field => IsBelow(field, part));

    private static bool IsBelow(FieldEdit edit, string part) =>
        edit.New is not null && edit.Field.Path.StartsWith(part + ".", StringComparison.Ordinal);

    private static string Name(string part) => char.ToUpperInvariant(part[0]) + part[1..];

    private static object? Of(EntityEdit edit, string name) => edit.Fields.FirstOrDefault(field => field.Field.Name == name)?.New;
}
