using System.Text.Json;

namespace AmazonAds.Entities;

/// <summary>JSON as plain .NET values, for people who do not want to know about JSON.</summary>
internal static class PlainJson
{
    /// <summary>Text, long, decimal or double, boolean, null, a list or a dictionary.</summary>
    /// <param name="element">The JSON.</param>
    public static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole
            : element.TryGetDecimal(out var money) ? money
            : element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Object => element.EnumerateObject()
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .ToDictionary(members => members.Key, members => Value(members.Last().Value), StringComparer.Ordinal),
        _ => null,
    };
}
