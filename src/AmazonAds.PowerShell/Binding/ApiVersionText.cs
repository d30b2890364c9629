using AmazonAds.Connections;

namespace AmazonAds.PowerShell.Binding;

/// <summary>The API of a connection, as people write it: v1, or Product for the products' own.</summary>
internal static class ApiVersionText
{
    /// <summary>The words there are.</summary>
    public static IReadOnlyList<string> Words { get; } = ["Product", "v1"];

    /// <summary>Reads it; nothing and a blank cell mean the products' own.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="version">The API.</param>
    public static bool TryRead(string? text, out AdsApiVersion version)
    {
        version = AdsApiVersion.Product;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!Words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)) return false;
        version = Enum.Parse<AdsApiVersion>(text.Trim(), ignoreCase: true);
        return true;
    }
}
