using System.Text;
using System.Text.Json;
using AmazonAds.Pipeline;

namespace AmazonAds.PowerShell.Operations;

/// <summary>The body of an answer, as text or bytes and as what it says.</summary>
internal static class AnswerBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as it came: text where it is text, else bytes; null where there is none.</summary>
    /// <param name="response">The answer.</param>
    public static object? Raw(AdsResponse response)
    {
        if (response.Body.IsEmpty) return null;
        try
        {
            return Strict.GetString(response.Body.Span);
        }
        catch (DecoderFallbackException)
        {
            return response.Body.ToArray();
        }
    }

    /// <summary>What the body says: objects for JSON, else as it came.</summary>
    /// <param name="response">The answer.</param>
    public static object? Content(AdsResponse response) => Json(response) is { } json ? JsonObjects.From(json) : Raw(response);

    /// <summary>The body as JSON; null where it is none.</summary>
    /// <param name="response">The answer.</param>
    public static JsonElement? Json(AdsResponse response)
    {
        if (response.ContentType is { } type && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            using var document = JsonDocument.Parse(response.Body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
