namespace AmazonAds.PowerShell.Products;

/// <summary>Prices as people write them and as searches have them.</summary>
internal static class ProductPrice
{
    /// <summary>A price in the smallest unit of the marketplace's currency: cents, or yen.</summary>
    /// <param name="price">The price, or null.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static long? Smallest(decimal? price, string marketplace) =>
        price is { } amount ? (long)decimal.Round(Math.Clamp(amount, -1, 1_000_000_000) * (marketplace == "www.amazon.co.jp" ? 1 : 100)) : null;
}
