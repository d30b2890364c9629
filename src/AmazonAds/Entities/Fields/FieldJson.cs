using System.Collections;
using System.Text.Json;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>Plain values as JSON: what people give for lists and objects.</summary>
internal static class FieldJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where a value is expected.</param>
    /// <param name="value">Null, text, a number, a boolean, a day, a list, a dictionary, or an object of the models.</param>
    /// <exception cref="NotSupportedException">It is something else.</exception>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case decimal amount:
                writer.WriteNumberValue(amount);
                break;
            case int or long or short or byte or uint or ushort or sbyte:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case ulong large:
                writer.WriteNumberValue(large);
                break;
            case double or float:
                writer.WriteNumberValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case Enum word:
                writer.WriteStringValue(word.ToString());
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                writer.WriteStringValue(moment);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                break;
            case AdsObject item:
                ModelJson.Write(writer, item);
                break;
            case IDictionary map:
                WriteMap(writer, map);
                break;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                WriteMap(writer, pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} cannot be written as JSON.");
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary map)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(entry.Key.ToString()!);
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }
}
