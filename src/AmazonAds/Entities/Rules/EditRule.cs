namespace AmazonAds.Entities;

/// <summary>Whether an edit as a whole can be right, before anything is sent. A decision on data alone.</summary>
public static class EditRule
{
    /// <summary>Why an edit is refused, with a code; null when it may be sent.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="place">Where it is to be carried out.</param>
    public static EditRefusal? Refusal(EntityEdit edit, FieldPlace place)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(place);
        place = place with { Edit = edit };
        foreach (var (field, value, _, _) in edit.Fields)
        {
            if (!field.IsFor(place.Use))
            {
                return new EditRefusal(Code(field, "NotWritable"), place.Use == FieldUse.Update
                    ? $"{field.Name} of a {place.Kind.Noun} is given when it is created; it cannot be changed."
                    : $"{field.Name} cannot be given when a {place.Kind.Noun} is created.");
            }

            if (edit.Others.ContainsKey(Member(field)))
                return new EditRefusal("bodyInvalid", $"{field.Name} and a further member {Member(field)} are the same thing: give one of them.");
            if (value is null) continue;
            foreach (var rule in field.Rules)
            {
                if (rule.Refusal(field, value, place) is { } reason) return new EditRefusal(Code(field, rule.Fault), reason);
            }
        }

        if (edit.Others.ContainsKey(place.Kind.IdName))
            return new EditRefusal("bodyInvalid", $"{place.Kind.IdName} cannot be a further member: it says which {place.Kind.Noun} is meant.");
        if (place.Use == FieldUse.Create && Missing(edit, place.Kind) is { Count: > 0 } missing)
        {
            return new EditRefusal(
                Code(missing[0], "Missing"), $"A new {place.Kind.Noun} needs {string.Join(", ", missing.Select(field => field.Name))}.");
        }

        if (place.Use == FieldUse.Update && MissingAddress(edit, place.Kind) is { Count: > 0 } address)
        {
            var names = string.Join(" and ", address.Select(field => field.Name));
            return new EditRefusal(
                Code(address[0], "Missing"),
                $"To change a {place.Kind.Noun}, {place.Kind.AdProduct} wants its {names} too: pipe the {place.Kind.Noun}, or a row that has them.");
        }

        return place.Kind.Rules.Select(rule => rule(edit, place.Use)).FirstOrDefault(refusal => refusal is not null);
    }

    private static List<EntityField> Missing(EntityEdit edit, EntityKind kind) =>
        [.. kind.Fields.Where(field => field.IsRequired && field.IsFor(FieldUse.Create)
            && !edit.Fields.Any(given => given.Field == field) && !edit.Others.ContainsKey(Member(field)))];

    private static string Member(EntityField field) => field.Path.Split('.')[0].Replace("[0]", string.Empty, StringComparison.Ordinal);

    // An edit of nothing is an archive, which goes by the id alone.
    private static List<EntityField> MissingAddress(EntityEdit edit, EntityKind kind) => edit.IsEmpty
        ? []
        : [.. kind.Fields.Where(field => field.IsAddress
            && !edit.Address.Any(given => given.Field == field) && !edit.Others.ContainsKey(field.Path))];

    private static string Code(EntityField field, string what) => char.ToLowerInvariant(field.Name[0]) + field.Name[1..] + what;
}
