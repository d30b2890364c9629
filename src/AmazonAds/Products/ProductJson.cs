using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>
/// Reads values of the catalogue's JSON with its habits in mind: names in either case (<c>errors</c> and <c>Errors</c>), and nulls
/// for what is not there.
/// </summary>
internal static class ProductJson
{
    /// <summary>A member's value; null where it is missing or null.</summary>
    /// <param name="value">The object; anything else has no members.</param>
    /// <param name="names">The member's name, and other names it may have.</param>
    public static JsonElement? Member(JsonElement? value, params ReadOnlySpan<string> names)
    {
        if (value is not { ValueKind: JsonValueKind.Object } parent) return null;
        foreach (var name in names)
        {
            if (parent.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null) return found;
        }

        foreach (var member in parent.EnumerateObject())
        {
            foreach (var name in names)
            {
                if (member.Value.ValueKind != JsonValueKind.Null && member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
            }
        }

        return null;
    }

    /// <summary>What stands at the end of a path of members; null where a step is missing or null.</summary>
    /// <param name="value">Where the path begins.</param>
    /// <param name="names">The members.</param>
    public static JsonElement? At(JsonElement? value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) value = Member(value, name);
        return value;
    }

    /// <summary>A text; a number or truth value as it is written.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">The member.</param>
    public static string? Text(JsonElement? value, string name) => Text(Member(value, name));

    /// <summary>A value as text; null for objects and arrays.</summary>
    /// <param name="value">The value.</param>
    public static string? Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => null,
    };

    /// <summary>A number, also where it is written as text.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">The member.</param>
    public static decimal? Number(JsonElement? value, string name) =>
        decimal.TryParse(Text(value, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A truth value.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">The member.</param>
    public static bool? Flag(JsonElement? value, string name) => bool.TryParse(Text(value, name), out var flag) ? flag : null;

    /// <summary>The objects of an array; none where it is missing.</summary>
    /// <param name="value">The object that holds the array.</param>
    /// <param name="names">The array's member.</param>
    public static IEnumerable<JsonElement> Objects(JsonElement? value, params ReadOnlySpan<string> names) =>
        Member(value, names) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(static entry => entry.ValueKind == JsonValueKind.Object)
            : [];
}
