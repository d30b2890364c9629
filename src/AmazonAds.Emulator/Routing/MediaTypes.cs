namespace AmazonAds.Emulator.Routing;

/// <summary>The media types of the services.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Html = "text/html";
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>Whether a header names the media type, parameters such as a charset aside.</summary>
    public static bool Is(string? header, string mediaType)
    {
        if (header is null)
            return false;
        if (header.Length == mediaType.Length)
            return header.Equals(mediaType, StringComparison.OrdinalIgnoreCase);
        var span = header.AsSpan();
        var parameters = span.IndexOf(';');
        return parameters >= 0 && span[..parameters].Trim().Equals(mediaType, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an Accept header lists the media type by name; ranges do not count.</summary>
    public static bool Accepts(string? header, string mediaType)
    {
        if (header is null)
            return false;
        if (Is(header, mediaType))
            return true;
        foreach (var part in header.Split(','))
        {
            if (Is(part.Trim(), mediaType))
                return true;
        }

        return false;
    }
}
