using System.Net;
using System.Text.Json;

namespace AmazonAds.Pipeline;

/// <summary>Did the whole answer come? A connection that closes too early may look like an end.</summary>
internal static class AnswerRule
{
    /// <summary>Whether an answer says where it ends, so that the transport notices when it ends before.</summary>
    /// <param name="response">The answer.</param>
    public static bool IsFramed(HttpResponseMessage response) =>
        response.Content.Headers.ContentLength is not null
        || response.Headers.TransferEncodingChunked == true
        || response.Version.Major >= 2
        || response.StatusCode == HttpStatusCode.NoContent;

    /// <summary>Whether a JSON answer ends before its time.</summary>
    /// <param name="contentType">Its media type; only JSON is judged.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="isFramed">Whether it said where it ends; only its last byte is looked at then.</param>
    public static bool IsCutShort(string? contentType, ReadOnlySpan<byte> body, bool isFramed)
    {
        if (contentType is null || !contentType.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return false;
        body = body.Trim(" \r\n\t"u8);
        if (body.IsEmpty) return !isFramed;
        var ends = body[0] switch
        {
            (byte)'{' => body.Length > 1 && body[^1] == '}',
            (byte)'[' => body.Length > 1 && body[^1] == ']',
            _ => true,
        };
        return !ends || (!isFramed && IsOpen(body));
    }

    // A cut right after a row looks whole by its last byte. What is broken in another way is not cut.
    private static bool IsOpen(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
