namespace AmazonAds.Pipeline;

/// <summary>Whether the body of a successful answer is whole.</summary>
internal static class AnswerRule
{
    /// <summary>
    /// Whether a JSON body was cut short. A connection that is closed to mark the end of an answer cannot tell a cut
    /// from an end; the last byte of the JSON can.
    /// </summary>
    /// <param name="contentType">The answer's media type.</param>
    /// <param name="body">The body.</param>
    public static bool IsCutShort(string? contentType, ReadOnlySpan<byte> body)
    {
        if (contentType is null || !contentType.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return false;
        body = body.Trim(" \r\n\t"u8);
        return body.Length > 0 && body[0] switch
        {
            (byte)'{' => body.Length < 2 || body[^1] != '}',
            (byte)'[' => body.Length < 2 || body[^1] != ']',
            _ => false,
        };
    }
}
