using System.Text.Json;

namespace AmazonAds.ContractTable.Documents;

/// <summary>Looks into the schemas of a document.</summary>
/// <param name="root">The document.</param>
internal sealed class DocumentSchemas(JsonElement root)
{
    private const int Deepest = 8;

    /// <summary>What a reference within the document stands for, or the element itself.</summary>
    /// <param name="element">The element.</param>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = reference.GetString()![2..].Split('/')
                .Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
                .Aggregate(root, (current, part) => current.GetProperty(part));
        }

        return element;
    }

    /// <summary>The names of the members that bodies can have, over all media types.</summary>
    /// <param name="content">The media types.</param>
    public IReadOnlySet<string> Members(IEnumerable<JsonProperty> content) =>
        Properties(content).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The one member that is an array; null where there is none, or more than one.</summary>
    /// <param name="content">The media types.</param>
    public string? OnlyArray(IEnumerable<JsonProperty> content) =>
        Properties(content)
            .Where(property => Resolve(property.Value).TryGetProperty("type", out var type) && type.GetString() == "array")
            .Select(property => property.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList() is [var only] ? only : null;

    private IEnumerable<JsonProperty> Properties(IEnumerable<JsonProperty> content) =>
        content.Where(media => media.Value.TryGetProperty("schema", out _))
            .SelectMany(media => PropertiesOf(media.Value.GetProperty("schema"), depth: 0));

    private IEnumerable<JsonProperty> PropertiesOf(JsonElement schema, int depth)
    {
        if (depth > Deepest) return [];
        schema = Resolve(schema);
        var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : Enumerable.Empty<JsonProperty>();
        var parts = from name in new[] { "allOf", "oneOf", "anyOf" }
                    where schema.TryGetProperty(name, out _)
                    from part in schema.GetProperty(name).EnumerateArray()
                    from property in PropertiesOf(part, depth + 1)
                    select property;
        return own.Concat(parts);
    }
}
