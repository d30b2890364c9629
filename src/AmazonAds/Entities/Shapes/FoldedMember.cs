using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>
/// A nested member whose values fill properties elsewhere in the model. What no property takes stays in the rest, under the
/// names it came with. It is read only: edits say themselves where they stand in the JSON, and columns are those of the kind
/// whose table it is.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="parts">What is taken out of it, in order.</param>
internal sealed class FoldedMember<T>(string name, params FoldedPart<T>[] parts) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        if (reader.TokenType == JsonTokenType.Null) return false;
        var value = JsonNode.Parse(ref reader)!;
        foreach (var part in parts)
        {
            if (part.Take(value, item)) return true;
        }

        (item.Rest ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[Name] = JsonSerializer.SerializeToElement(value);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T item) =>
        throw new NotSupportedException($"Rows with '{Name}' are read, not written.");

    public override IEnumerable<ShapeColumn<T>> Columns() => [];
}
