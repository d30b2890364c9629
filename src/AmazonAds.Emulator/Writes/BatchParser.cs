using System.Text.Json;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Writes;

/// <summary>Finds the items of a write in its body.</summary>
internal static class BatchParser
{
    /// <summary>The items below a member, or the ids of a delete's filter.</summary>
    public static List<JsonElement> Items(JsonElement root, string member, int most)
    {
        if (!root.TryGetProperty(member, out var items) || items.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException($"{member} must be an array.");
        return List(items, member, most);
    }

    public static List<JsonElement> DeletedIds(JsonElement root, string filter, int most)
    {
        if (!root.TryGetProperty(filter, out var value) || value.ValueKind != JsonValueKind.Object)
            throw new MalformedRequestException($"{filter} must be an object.");
        return Items(value, "include", most);
    }

    public static List<JsonElement> List(JsonElement items, string member, int most)
    {
        if (items.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException("The request body is not an array.");
        var count = items.GetArrayLength();
        return count <= most
            ? [.. items.EnumerateArray()]
            : throw new MalformedRequestException($"{member} holds {count} items; at most {most} are allowed.");
    }
}
