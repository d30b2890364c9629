using System.Text.Json;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>A request for help in deciding, once it is clear who asks and for which profile.</summary>
internal sealed class DecidingCall(
    EmulatorRequest request, ProfileRows rows, string product, IReadOnlyDictionary<string, string> path, DateTimeOffset now)
{
    public EmulatorRequest Request => request;

    public ProfileRows Rows => rows;

    /// <summary><c>sp</c>, <c>sb</c> or <c>sd</c>; empty where the path names none.</summary>
    public string Product => product;

    public DateTimeOffset Now => now;

    /// <summary>The day it is in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>The day it is where the day is furthest behind.</summary>
    public DateOnly EarliestToday => DateOnly.FromDateTime(now.UtcDateTime.AddHours(-12));

    public string PathValue(string name) => path[name];

    public Dictionary<string, string> Query => Form.Read(request.Query);

    /// <summary>The body, an object.</summary>
    public JsonElement ReadBody()
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.Clone();
        }
        catch (JsonException)
        {
        }

        throw new MalformedRequestException("The request body is not a JSON object.");
    }

    /// <summary>A list of texts in the body.</summary>
    public static List<string> Texts(JsonElement owner, string name, int least, int most)
    {
        if (!owner.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException($"{name} must be an array.");
        if (list.GetArrayLength() < least || list.GetArrayLength() > most)
            throw new MalformedRequestException($"{name} must hold {least} to {most} values; it holds {list.GetArrayLength()}.");
        return [.. list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new MalformedRequestException($"{name} must hold text."))];
    }

    /// <summary>A text in an object, or null.</summary>
    public static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
