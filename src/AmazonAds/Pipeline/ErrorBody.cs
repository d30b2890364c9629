using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmazonAds.Diagnostics;

namespace AmazonAds.Pipeline;

/// <summary>
/// What an error answer says, whichever of Amazon's shapes it has: <c>{code, details}</c>, <c>{code, detail}</c>,
/// <c>{code, message}</c>, <c>{message}</c>, <c>{error, error_description}</c>, with or without <c>requestId</c>, a
/// gateway's HTML page, plain text, or nothing.
/// </summary>
/// <param name="Code">The service's code, or null.</param>
/// <param name="Message">The service's words, redacted, or null.</param>
/// <param name="RequestId">The request id in the body, or null.</param>
internal sealed partial record ErrorBody(string? Code, string? Message, string? RequestId)
{
    private const int LongestText = 500;
    private static readonly ErrorBody Empty = new(null, null, null);

    /// <summary>Understands the body of an error answer; never throws.</summary>
    /// <param name="body">The bytes of the body.</param>
    public static ErrorBody Parse(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        if (text.Length == 0) return Empty;
        if (text[0] is '{' or '[' && ParseJson(text) is { } parsed) return parsed;
        return new ErrorBody(null, Shorten(text[0] == '<' ? HtmlText(text) : text), null);
    }

    private static ErrorBody? ParseJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0) root = root[0];
            if (root.ValueKind != JsonValueKind.Object) return null;
            if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                && errors.GetArrayLength() > 0 && errors[0].ValueKind == JsonValueKind.Object
                && !root.TryGetProperty("code", out _))
            {
                root = errors[0];
            }

            return new ErrorBody(
                First(root, "code", "error", "errorType", "__type"),
                Shorten(First(root, "message", "details", "detail", "error_description", "description", "Message")),
                First(root, "requestId", "request_id"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or text in it that is half of a character.
            return null;
        }
    }

    private static string? First(JsonElement root, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!root.TryGetProperty(name, out var value)) continue;
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                _ => value.GetRawText(),
            };
            if (!string.IsNullOrWhiteSpace(text)) return text;
        }

        return null;
    }

    private static string HtmlText(string html)
    {
        var title = HtmlTitle().Match(html);
        return title.Success ? title.Groups["title"].Value.Trim() : HtmlTag().Replace(html, " ").Trim();
    }

    private static string? Shorten(string? text)
    {
        text = Redaction.Redact(text);
        return text?.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
    }

    [GeneratedRegex("<title[^>]*>(?<title>[^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HtmlTitle();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex HtmlTag();
}
