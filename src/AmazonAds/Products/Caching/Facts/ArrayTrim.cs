using System.Text.Json;

namespace AmazonAds.Products.Caching;

/// <summary>Takes out of an array's elements what was asked for with it once, but not this time.</summary>
internal static class ArrayTrim
{
    /// <summary>A part's JSON as a narrower request would have brought it.</summary>
    /// <param name="body">The part's JSON.</param>
    /// <param name="kept">The part as it is kept.</param>
    /// <param name="asked">The part as it is asked for.</param>
    public static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> body, ProductPart kept, ProductPart asked)
    {
        var unasked = kept.Resources.Except(asked.Resources, StringComparer.Ordinal)
            .Where(resource => resource.Length > asked.Path.Length).Select(resource => resource[(asked.Path.Length + 1)..])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(body);
        return FactJson.Written(writer => Write(writer, document.RootElement, unasked));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, HashSet<string> unasked)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var element in value.EnumerateArray()) WriteElement(writer, element, unasked);
            writer.WriteEndArray();
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            FactJson.WriteRaw(writer, value);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            Write(writer, member.Value, unasked);
        }

        writer.WriteEndObject();
    }

    private static void WriteElement(Utf8JsonWriter writer, JsonElement element, HashSet<string> unasked)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            FactJson.WriteRaw(writer, element);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in element.EnumerateObject())
        {
            if (unasked.Contains(MemberNames.Usual(member.Name))) continue;
            writer.WritePropertyName(member.Name);
            FactJson.WriteRaw(writer, member.Value);
        }

        writer.WriteEndObject();
    }
}
