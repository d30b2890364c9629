using System.Text.Json;

namespace AmazonAds.Tests.OpenApi;

/// <summary>
/// Holds a JSON value against a schema of OpenAPI 3.0. Strictly read, an object has no members but those that its
/// schema names, also where the schema does not forbid others.
/// </summary>
internal sealed class SchemaValidator(JsonElement document, bool strict)
{
    private readonly List<string> violations = [];

    public IReadOnlyList<string> Violations => violations;

    public void Check(JsonElement schema, JsonElement value, string at = "$") => Check(schema, value, at, strict);

    private void Check(JsonElement schema, JsonElement value, string at, bool closed)
    {
        schema = Reference.Resolve(document, schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.TryGetProperty("nullable", out var nullable) || !nullable.GetBoolean())
                violations.Add($"{at} is null");
            return;
        }

        CheckCombinations(schema, value, at);
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(choice => choice.ToString() == value.ToString()))
            violations.Add($"{at} is {value.GetRawText()}, which is not in its enum");

        switch (TypeOf(schema))
        {
            case "object":
                CheckObject(schema, value, at, closed);
                break;
            case "array":
                CheckArray(schema, value, at);
                break;
            case "string":
                Scalars.CheckText(schema, value, at, violations);
                break;
            case "integer" or "number":
                Scalars.CheckNumber(schema, value, at, violations);
                break;
            case "boolean":
                if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                    violations.Add($"{at} is no boolean");
                break;
        }
    }

    private void CheckCombinations(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
                Check(part, value, at, closed: false);
        }

        foreach (var name in new[] { "oneOf", "anyOf" })
        {
            if (!schema.TryGetProperty(name, out var choices))
                continue;
            var passing = choices.EnumerateArray().Where(choice =>
            {
                var attempt = new SchemaValidator(document, strict);
                attempt.Check(choice, value, at);
                return attempt.Violations.Count == 0;
            }).ToList();
            if (passing.Count == 0 || (passing.Count > 1 && name == "oneOf" && !Overlap(passing)))
                violations.Add($"{at} fits {passing.Count} of its {name}");
        }
    }

    private void CheckObject(JsonElement schema, JsonElement value, string at, bool closed)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            violations.Add($"{at} is no object");
            return;
        }

        if (schema.TryGetProperty("required", out var required))
        {
            violations.AddRange(required.EnumerateArray()
                .Where(name => !value.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{at}.{name.GetString()} is missing"));
        }

        Scalars.CheckCount(schema, value.EnumerateObject().Count(), "Properties", at, violations);
        var known = MembersOf(schema);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var member in value.EnumerateObject())
        {
            var path = $"{at}.{member.Name}";
            if (schema.TryGetProperty("properties", out var own) && own.TryGetProperty(member.Name, out var memberSchema))
                Check(memberSchema, member.Value, path);
            else if (known.Contains(member.Name))
                continue;
            else if (hasOthers && others.ValueKind == JsonValueKind.Object)
                Check(others, member.Value, path);
            else if (hasOthers ? others.ValueKind == JsonValueKind.False : closed && known.Count > 0)
                violations.Add($"{path} is unknown");
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            violations.Add($"{at} is no array");
            return;
        }

        Scalars.CheckCount(schema, value.GetArrayLength(), "Items", at, violations);
        if (!schema.TryGetProperty("items", out var items))
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check(items, item, $"{at}[{index++}]");
    }

    /// <summary>The members that a schema names, those of its parts included.</summary>
    private HashSet<string> MembersOf(JsonElement schema)
    {
        schema = Reference.Resolve(document, schema);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (schema.TryGetProperty("properties", out var properties))
            names.UnionWith(properties.EnumerateObject().Select(static property => property.Name));
        foreach (var name in new[] { "allOf", "oneOf", "anyOf" })
        {
            if (!schema.TryGetProperty(name, out var parts))
                continue;
            foreach (var part in parts.EnumerateArray())
                names.UnionWith(MembersOf(part));
        }

        return names;
    }

    /// <summary>Whether each choice has all members of another: a document that offers both leaves open which one is meant.</summary>
    private bool Overlap(List<JsonElement> choices)
    {
        var members = choices.Select(MembersOf).OrderBy(names => names.Count).ToList();
        return members[0].Count > 0 && members.Zip(members.Skip(1)).All(pair => pair.First.IsSubsetOf(pair.Second));
    }

    private static string? TypeOf(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) ? type.GetString()
        : schema.TryGetProperty("properties", out _) || schema.TryGetProperty("allOf", out _) ? "object"
        : schema.TryGetProperty("items", out _) ? "array"
        : null;
}
