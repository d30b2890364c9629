using System.Text.Json;

namespace AmazonAds.Batching;

/// <summary>Careful looks into answers.</summary>
internal static class JsonEntries
{
    /// <summary>The objects of an array; nothing where there is no such array.</summary>
    /// <param name="element">The object that holds it.</param>
    /// <param name="name">Its name.</param>
    public static IEnumerable<JsonElement> Of(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var entries) && entries.ValueKind == JsonValueKind.Array
            ? entries.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A text, or a number as its digits; null where there is neither.</summary>
    /// <param name="element">The object that holds it.</param>
    /// <param name="name">Its name.</param>
    public static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
