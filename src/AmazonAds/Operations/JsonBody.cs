using System.Text.Json;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Operations;

/// <summary>Looks into the JSON object of a request's body, and sets members of it.</summary>
internal static class JsonBody
{
    /// <summary>The body with a text member set; everything else stays as it is, numbers digit by digit.</summary>
    /// <param name="body">An object, or nothing.</param>
    /// <param name="name">The member.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static ReadOnlyMemory<byte> With(ReadOnlyMemory<byte> body, string name, string value)
    {
        using var document = JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("The body is no JSON object.");
        return ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject().Where(member => member.Name != name)) member.WriteTo(writer);
            writer.WriteString(name, value);
            writer.WriteEndObject();
        });
    }

    /// <summary>A member of the body; null where there is none, or the body is no JSON object.</summary>
    /// <param name="body">The body.</param>
    /// <param name="name">The member.</param>
    public static JsonElement? Get(ReadOnlyMemory<byte> body, string name)
    {
        if (body.IsEmpty) return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value)
                ? value.Clone()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
