namespace AmazonAds.Products;

/// <summary>The marketplaces of the catalogue, by the host name that a call names them with.</summary>
public static class ProductMarketplace
{
    /// <summary>Every marketplace that is known. Another one of Amazon's passes too.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "www.amazon.ae", "www.amazon.ca", "www.amazon.co.jp", "www.amazon.co.uk", "www.amazon.com", "www.amazon.com.au",
        "www.amazon.com.be", "www.amazon.com.br", "www.amazon.com.mx", "www.amazon.com.tr", "www.amazon.de", "www.amazon.eg",
        "www.amazon.es", "www.amazon.fr", "www.amazon.ie", "www.amazon.in", "www.amazon.it", "www.amazon.nl", "www.amazon.pl",
        "www.amazon.sa", "www.amazon.se", "www.amazon.sg",
    ];

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
