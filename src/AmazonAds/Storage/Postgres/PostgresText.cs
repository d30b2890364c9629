using System.Diagnostics.CodeAnalysis;

namespace AmazonAds.Storage.Postgres;

/// <summary>Text as PostgreSQL can keep it.</summary>
internal static class PostgresText
{
    /// <summary>A text without the one character that PostgreSQL knows no place for, U+0000; U+FFFD stands for it.</summary>
    /// <param name="text">The text, or null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text) =>
        text is not null && text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
}
