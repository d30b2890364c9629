using System.Collections.Specialized;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace AmazonAds.PowerShell.Operations;

/// <summary>
/// JSON as PowerShell objects, without loss: whole numbers keep every digit, amounts are decimal, and text stays text, also
/// where it looks like a date.
/// </summary>
internal static class JsonObjects
{
    /// <summary>A JSON value as PowerShell has it.</summary>
    /// <param name="json">The value.</param>
    public static object? From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => FromObject(json),
        JsonValueKind.Array => json.EnumerateArray().Select(From).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object FromObject(JsonElement json)
    {
        // Names of PowerShell objects are not empty and differ in more than case; the rare JSON that does otherwise is a dictionary.
        var names = json.EnumerateObject().Select(member => member.Name).ToList();
        if (names.Contains(string.Empty, StringComparer.Ordinal) || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
        {
            var dictionary = new OrderedDictionary(names.Count, StringComparer.Ordinal);
            foreach (var member in json.EnumerateObject()) dictionary[member.Name] = From(member.Value);
            return dictionary;
        }

        var item = new PSObject();
        foreach (var member in json.EnumerateObject()) item.Properties.Add(new PSNoteProperty(member.Name, From(member.Value)));
        return item;
    }

    private static object Number(JsonElement json)
    {
        if (json.TryGetInt64(out var whole)) return whole;
        var text = json.GetRawText();
        if (text.All(letter => char.IsAsciiDigit(letter) || letter == '-')) return BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return json.TryGetDecimal(out var amount) ? amount : json.GetDouble();
    }
}
