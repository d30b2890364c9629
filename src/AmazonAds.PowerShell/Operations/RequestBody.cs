using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Operations;

/// <summary>
/// The body of a request from what stands on the command line: text and bytes as they are, everything else as JSON.
/// Hashtables and custom objects give their members under their own names, other objects their properties in camel case.
/// </summary>
internal static class RequestBody
{
    private const int Deepest = 50;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a body.</summary>
    /// <param name="value">What was given.</param>
    /// <param name="isJson">Whether text must be JSON.</param>
    /// <exception cref="FormatException">It cannot be a body.</exception>
    public static ReadOnlyMemory<byte> From(object? value, bool isJson)
    {
        switch (Plain(value))
        {
            case byte[] bytes:
                return bytes;
            case string text:
                if (isJson) CheckJson(text);
                return Encoding.UTF8.GetBytes(text);
            default:
                using (var stream = new MemoryStream())
                {
                    using (var writer = new Utf8JsonWriter(stream, Options)) Write(writer, value, depth: 0);
                    return stream.ToArray();
                }
        }
    }

    private static void CheckJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The body is no JSON: {exception.Message} Give an object, or another -ContentType.", exception);
        }
    }

    private static void Write(Utf8JsonWriter writer, object? given, int depth)
    {
        if (depth > Deepest) throw new FormatException($"The body is nested deeper than {Deepest} levels; it may contain itself.");
        var value = Plain(given);
        switch (value)
        {
            case null or DBNull:
                writer.WriteNullValue();
                break;
            case string or char or Guid or Uri or Enum:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case bool or SwitchParameter:
                writer.WriteBooleanValue(LanguagePrimitives.IsTrue(value));
                break;
            case float or double when !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                throw new FormatException($"{value} is no number of JSON.");
            case float or double or decimal or byte or sbyte or short or ushort or int or uint or long or ulong or BigInteger:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case DateTime or DateTimeOffset:
                writer.WriteStringValue(((IFormattable)value).ToString("o", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case IDictionary dictionary:
                WriteMembers(writer, dictionary.Keys.Cast<object>().Select(key => (Convert.ToString(key, CultureInfo.InvariantCulture)!, dictionary[key])), depth);
                break;
            case IReadOnlyDictionary<string, object?> dictionary:
                WriteMembers(writer, dictionary.Select(pair => (pair.Key, pair.Value)), depth);
                break;
            case IReadOnlyDictionary<string, string?> dictionary:
                WriteMembers(writer, dictionary.Select(pair => (pair.Key, (object?)pair.Value)), depth);
                break;
            case IEnumerable many:
                writer.WriteStartArray();
                foreach (var item in many) Write(writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                WriteMembers(writer, given is PSObject { BaseObject: PSCustomObject } made ? MembersOf(made) : PropertiesOf(value), depth);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> members, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<(string Name, object? Value)> MembersOf(PSObject made) =>
        made.Properties.Where(property => property is not OriginProperty && property.IsGettable).Select(property => (property.Name, (object?)property.Value));

    // An entity of this module: what it has, without what the module added.
    private static IEnumerable<(string Name, object? Value)> PropertiesOf(object value)
    {
        foreach (var property in new PSObject(value).Properties.Where(property => property is PSProperty { IsGettable: true }))
        {
            if (property.Value is null || (value is AdsEntity && property.Name == nameof(AdsEntity.ProfileId))) continue;
            if (value is AdsObject && property.Name == nameof(AdsObject.Body)) continue;
            yield return (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.Value);
        }

        if (value is not AdsObject known) yield break;
        foreach (var (name, rest) in known.Body) yield return (name, rest);
    }

    private static object? Plain(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
