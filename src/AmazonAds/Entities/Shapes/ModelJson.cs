using System.Reflection;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>Nested objects of the models as the API would write them: properties in camel case, without what is null, with the rest.</summary>
internal static class ModelJson
{
    /// <summary>Writes an object.</summary>
    /// <param name="writer">Where a value is expected.</param>
    /// <param name="item">The object.</param>
    public static void Write(Utf8JsonWriter writer, AdsObject item)
    {
        writer.WriteStartObject();
        foreach (var property in item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            if (property.GetValue(item) is not { } value) continue;
            writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            FieldJson.Write(writer, value);
        }

        if (item.Rest is { } rest)
        {
            foreach (var (name, value) in rest)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
