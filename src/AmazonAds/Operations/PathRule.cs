namespace AmazonAds.Operations;

/// <summary>Which paths may be requested: those of the connection's endpoint, and no other place.</summary>
public static class PathRule
{
    /// <summary>The path and query of what was given: a path, or an address of the endpoint.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="endpoint">The connection's endpoint.</param>
    /// <param name="refusal">Why it is refused; null when it is not.</param>
    /// <returns>The path with its query, beginning with a slash; empty when it is refused.</returns>
    public static string Read(string given, Uri endpoint, out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(endpoint);
        var path = given.Trim();
        if (path.Contains("://", StringComparison.Ordinal) && path.IndexOf("://", StringComparison.Ordinal) < Or(path.IndexOfAny(['/', '?']), path.Length))
        {
            if (!Uri.TryCreate(path, UriKind.Absolute, out var address) || !IsSame(address, endpoint))
            {
                refusal = $"'{given}' is an address outside {endpoint.GetLeftPart(UriPartial.Authority)}. The access token goes to the connection's endpoint alone: give the path.";
                return string.Empty;
            }

            var host = path.IndexOf("://", StringComparison.Ordinal) + 3;
            path = path[Or(path.IndexOfAny(['/', '?'], host), path.Length)..];
            var basePath = endpoint.AbsolutePath.TrimEnd('/');
            if (basePath.Length > 0 && path.StartsWith(basePath + "/", StringComparison.Ordinal)) path = path[basePath.Length..];
        }

        refusal = RefusalOf(path, given);
        return refusal is not null ? string.Empty : path is ['/', ..] ? path : "/" + path;
    }

    /// <summary>The path of what was given, wherever it leads: without scheme, host and query.</summary>
    /// <param name="given">A path or an address.</param>
    public static string PathOf(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var path = given.Trim().Split('?')[0];
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && !path[..scheme].Contains('/', StringComparison.Ordinal))
            path = path[Or(path.IndexOf('/', scheme + 3), path.Length)..];
        return path is ['/', ..] ? path : "/" + path;
    }

    private static string? RefusalOf(string path, string given)
    {
        var plain = path.Split('?')[0];
        if (plain.Trim('/').Length == 0) return "The path is empty.";
        if (path.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '\\' or '#'))
            return $"The path '{given}' has a blank, a control character, a backslash or a '#'. Escape values, or give them with -Query.";
        if (plain.StartsWith("//", StringComparison.Ordinal)) return $"The path '{given}' begins with two slashes, as another host would.";
        if (plain.Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or ".."))
            return $"The path '{given}' has a segment of dots, which would lead elsewhere.";
        return plain.Split('/').FirstOrDefault(PathTemplate.IsPlaceholder) is { } placeholder
            ? $"The path '{given}' still has {placeholder}: put a value in its place."
            : null;
    }

    private static bool IsSame(Uri address, Uri endpoint) =>
        address.UserInfo.Length == 0
        && address.GetLeftPart(UriPartial.Authority).Equals(endpoint.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static int Or(int index, int other) => index < 0 ? other : index;
}
