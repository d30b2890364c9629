namespace AmazonAds.Pipeline;

/// <summary>Which headers a caller may add to a request: none that say who asks, for whom, or how the body is framed.</summary>
public static class HeaderRule
{
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Host",
        "Amazon-Advertising-API-ClientId", "Amazon-Ads-ClientId", "Amazon-Advertising-API-Scope",
    };

    private static readonly HashSet<string> Framing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Connection", "Expect", "Upgrade", "User-Agent", "Accept-Encoding",
    };

    /// <summary>Why a header may not be added; null when it may.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static string? Refusal(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (Own.Contains(name)) return $"The header {name} comes from the connection and the profile and is never given by hand.";
        if (Framing.Contains(name)) return $"The header {name} is set by the client itself, from the media types and the body.";
        if (name.Length == 0 || !name.All(IsNameLetter)) return $"'{name}' is no name of a header.";
        return value.Any(char.IsControl) ? $"The value of the header {name} has a control character." : null;
    }

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal);
}
