using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Answers that are small: built as objects, without members that are null.</summary>
internal static class DecidingJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static EmulatorResponse Answer(int status, string mediaType, JsonObject body) =>
        new(status, mediaType, new JsonBytes(1024).RawText(body.ToJsonString(Options)));

    /// <summary>An array of what is made of some things.</summary>
    public static JsonArray Array<T>(IEnumerable<T> things, Func<T, JsonNode?> make) => new([.. things.Select(make)]);

    /// <summary>The object without members that are null.</summary>
    public static JsonObject Compact(JsonObject item)
    {
        foreach (var name in item.Where(static member => member.Value is null).Select(static member => member.Key).ToList())
            item.Remove(name);
        return item;
    }
}
