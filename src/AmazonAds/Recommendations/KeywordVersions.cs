using System.Collections.Frozen;

namespace AmazonAds.Recommendations;

/// <summary>Which version of keyword recommendations a marketplace has, after Amazon's document of August 2026.</summary>
public static class KeywordVersions
{
    /// <summary>The newest version.</summary>
    public const int Newest = 5;

    private const int Everywhere = 4;

    private static readonly FrozenSet<string> WithNewest = new[]
    {
        "US", "CA", "BR", "MX", "UK", "DE", "FR", "ES", "IN", "IT", "NL", "AE", "SA", "TR", "EG", "BE", "SE", "PL", "JP", "AU", "SG",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The newest version of a marketplace; the newest of all where the country is not known.</summary>
    /// <param name="countryCode">A profile's country, or null.</param>
    public static int Of(string? countryCode) => countryCode is null || WithNewest.Contains(countryCode) ? Newest : Everywhere;
}
