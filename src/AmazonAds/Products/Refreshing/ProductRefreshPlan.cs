using AmazonAds.Storage;

namespace AmazonAds.Products.Refreshing;

/// <summary>Which connection the products of which marketplace go through.</summary>
internal static class ProductRefreshPlan
{
    /// <summary>The ASINs of each marketplace, with the first connection that is for it; null where none is.</summary>
    /// <param name="advertised">What is advertised.</param>
    /// <param name="connections">The connections, those that are preferred first.</param>
    public static IReadOnlyList<(string Marketplace, ProductConnection? Connection, IReadOnlyList<string> Asins)> Of(
        IEnumerable<AdvertisedAsin> advertised, IReadOnlyList<ProductConnection> connections) =>
    [
        .. advertised.GroupBy(static product => ProductMarketplace.OfCountry(product.CountryCode) ?? product.CountryCode ?? string.Empty, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => (
                group.Key,
                connections.FirstOrDefault(connection => connection.Marketplace == group.Key),
                (IReadOnlyList<string>)[.. group.Select(static product => AsinOf(product.Asin)).OfType<string>().Distinct(StringComparer.Ordinal)])),
    ];

    // One that is none would spoil the call for nine others.
    private static string? AsinOf(string text) => AsinText.Refusal(text, out var asin) is null ? asin : null;
}
