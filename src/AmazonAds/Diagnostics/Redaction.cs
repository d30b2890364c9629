using System.Text.RegularExpressions;

namespace AmazonAds.Diagnostics;

/// <summary>Takes secrets out of text that a person or a log will see.</summary>
public static partial class Redaction
{
    private const string Mark = "(redacted)";

    /// <summary>
    /// Replaces what looks like a token or a named secret: Login with Amazon tokens (<c>Atza|…</c>, <c>Atzr|…</c>, <c>Atc|…</c>),
    /// bearer credentials, and the values of <c>client_secret</c>, <c>refresh_token</c>, <c>access_token</c> in
    /// forms and JSON.
    /// </summary>
    /// <param name="text">The text; null stays null.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Redact(string? text)
    {
        if (string.IsNullOrEmpty(text)) return text;
        text = AmazonToken().Replace(text, Mark);
        text = Bearer().Replace(text, "Bearer " + Mark);
        return NamedSecret().Replace(text, match => match.Groups["name"].Value + Mark);
    }

    [GeneratedRegex(@"At(?:z[a-z]|c)(?:\||%7[Cc])[^\s""'&,;<>]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AmazonToken();

    [GeneratedRegex(@"Bearer\s+(?!\(redacted\))[^\s""',;]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bearer();

    [GeneratedRegex(
        @"(?<name>(client_?secret|refresh_?token|access_?token)""?\s*[=:]\s*""?)(?!\(redacted\))[^\s""'&,;}]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedSecret();
}
