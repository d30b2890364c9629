using System.Collections.Frozen;

namespace AmazonAds.Products;

/// <summary>The marketplaces of the catalogue, by the host name that a call names them with.</summary>
public static class ProductMarketplace
{
    private static readonly FrozenDictionary<string, string> ByCountry = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["AE"] = "www.amazon.ae", ["AU"] = "www.amazon.com.au", ["BE"] = "www.amazon.com.be", ["BR"] = "www.amazon.com.br",
        ["CA"] = "www.amazon.ca", ["DE"] = "www.amazon.de", ["EG"] = "www.amazon.eg", ["ES"] = "www.amazon.es", ["FR"] = "www.amazon.fr",
        ["GB"] = "www.amazon.co.uk", ["IE"] = "www.amazon.ie", ["IN"] = "www.amazon.in", ["IT"] = "www.amazon.it",
        ["JP"] = "www.amazon.co.jp", ["MX"] = "www.amazon.com.mx", ["NL"] = "www.amazon.nl", ["PL"] = "www.amazon.pl",
        ["SA"] = "www.amazon.sa", ["SE"] = "www.amazon.se", ["SG"] = "www.amazon.sg", ["TR"] = "www.amazon.com.tr",
        ["UK"] = "www.amazon.co.uk", ["US"] = "www.amazon.com",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every marketplace that is known. Another one of Amazon's passes too.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. ByCountry.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The marketplace of a country, as profiles name it; null where none is known.</summary>
    /// <param name="countryCode">The country, such as <c>US</c> or <c>UK</c>.</param>
    public static string? OfCountry(string? countryCode) => countryCode is null ? null : ByCountry.GetValueOrDefault(countryCode);

    /// <summary>Reads a marketplace: lower case, with its <c>www.</c>.</summary>
    /// <param name="text">A host name such as <c>www.amazon.com</c> or <c>amazon.com</c>.</param>
    /// <exception cref="ArgumentException">It is not a host name of Amazon's.</exception>
    public static string Read(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var host = text.Trim().ToLowerInvariant();
        if (host.StartsWith("amazon.", StringComparison.Ordinal)) host = "www." + host;
        var isHost = host.StartsWith("www.amazon.", StringComparison.Ordinal) && host.Length > "www.amazon.".Length
            && host.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');
        return isHost
            ? host
            : throw new ArgumentException($"'{text}' is no marketplace: those have host names such as www.amazon.com or www.amazon.de.", nameof(text));
    }
}
