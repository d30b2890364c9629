using System.Text.Json;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Dialects;

/// <summary>Reads request bodies; what is no JSON becomes a message for a refusal.</summary>
internal static class JsonBody
{
    public static JsonDocument Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new MalformedRequestException("The request body is not JSON.");
        }
    }

    public static JsonDocument ReadObject(ReadOnlyMemory<byte> body)
    {
        var document = Read(body);
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document.Dispose();
        throw new MalformedRequestException("The request body is not a JSON object.");
    }
}
