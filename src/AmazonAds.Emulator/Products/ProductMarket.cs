using System.Collections.Frozen;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>The marketplaces of the product catalogue, by host name.</summary>
internal static class ProductMarket
{
    private static readonly FrozenDictionary<string, string> Countries = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["www.amazon.com"] = "US", ["www.amazon.ca"] = "CA", ["www.amazon.com.mx"] = "MX", ["www.amazon.com.br"] = "BR",
        ["www.amazon.co.uk"] = "UK", ["www.amazon.de"] = "DE", ["www.amazon.fr"] = "FR", ["www.amazon.it"] = "IT",
        ["www.amazon.es"] = "ES", ["www.amazon.nl"] = "NL", ["www.amazon.com.be"] = "BE", ["www.amazon.ie"] = "IE",
        ["www.amazon.se"] = "SE", ["www.amazon.pl"] = "PL", ["www.amazon.com.tr"] = "TR", ["www.amazon.ae"] = "AE",
        ["www.amazon.sa"] = "SA", ["www.amazon.eg"] = "EG", ["www.amazon.in"] = "IN", ["www.amazon.co.jp"] = "JP",
        ["www.amazon.com.au"] = "AU", ["www.amazon.sg"] = "SG",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The marketplace of a host, or null.</summary>
    public static Marketplace? Of(string? host) =>
        host is not null && Countries.TryGetValue(host, out var country) ? Marketplace.Of(country) : null;
}
