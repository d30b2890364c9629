using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmazonAds.Products.Caching;

/// <summary>Takes items apart into facts' JSON, and puts facts together again. Values stay as they came, byte for byte.</summary>
internal static class FactJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of one item or browse node, from the facts of a selection.</summary>
    /// <param name="selection">A selection in which no fact is missing.</param>
    public static ReadOnlyMemory<byte> Assemble(ProductSelection selection)
    {
        var documents = new List<JsonDocument>();
        try
        {
            var pieces = new List<JsonElement>();
            for (var index = 0; index < selection.Facts.Count; index++)
            {
                if (selection.Facts[index] is not { Body: { } body } fact) continue;
                var asked = selection.Demand.Parts[index];
                var document = JsonDocument.Parse(fact.Part.Text == asked.Text ? body : ArrayTrim.Trim(body, fact.Part, asked));
                documents.Add(document);
                pieces.Add(document.RootElement);
            }

            return Written(writer => Merge(writer, pieces));
        }
        finally
        {
            foreach (var document in documents) document.Dispose();
        }
    }

    /// <summary>A part of an item in its place below the item, or null where the item has none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">The part's path.</param>
    public static ReadOnlyMemory<byte>? Piece(JsonElement item, string path)
    {
        var names = path.Split('.');
        var found = item;
        for (var index = 0; index < names.Length; index++)
        {
            if (MemberNames.Find(found, names[index]) is not { } member) return null;
            names[index] = member.Name;
            found = member.Value;
        }

        return Written(writer =>
        {
            foreach (var name in names)
            {
                writer.WriteStartObject();
                writer.WritePropertyName(name);
            }

            WriteRaw(writer, found);
            foreach (var _ in names) writer.WriteEndObject();
        });
    }

    /// <summary>An object without some of its members, and without those that are null.</summary>
    /// <param name="item">The object.</param>
    /// <param name="isLeftOut">Which members are left out, by name.</param>
    public static ReadOnlyMemory<byte> Without(JsonElement item, Func<string, bool> isLeftOut) => Written(writer =>
    {
        writer.WriteStartObject();
        foreach (var member in item.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null || isLeftOut(member.Name)) continue;
            writer.WritePropertyName(member.Name);
            WriteRaw(writer, member.Value);
        }

        writer.WriteEndObject();
    });

    /// <summary>A value as it came.</summary>
    /// <param name="value">The value.</param>
    public static ReadOnlyMemory<byte> Raw(JsonElement value) => Written(writer => WriteRaw(writer, value));

    /// <summary>What a writer writes.</summary>
    /// <param name="write">Writes it.</param>
    public static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes a value as it came.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteRaw(Utf8JsonWriter writer, JsonElement value) => writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);

    private static void Merge(Utf8JsonWriter writer, List<JsonElement> objects)
    {
        writer.WriteStartObject();
        foreach (var members in objects.SelectMany(static item => item.EnumerateObject()).GroupBy(static member => member.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(members.Key);
            var values = members.Select(static member => member.Value).ToList();
            if (values.Count > 1 && values.TrueForAll(static value => value.ValueKind == JsonValueKind.Object)) Merge(writer, values);
            else WriteRaw(writer, values[^1]);
        }

        writer.WriteEndObject();
    }
}
