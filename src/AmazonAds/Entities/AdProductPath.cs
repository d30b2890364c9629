namespace AmazonAds.Entities;

/// <summary>How the paths of a product's own API begin.</summary>
internal static class AdProductPath
{
    /// <summary>The first segment: <c>sp</c>, <c>sb</c> or <c>sd</c>.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has no API of its own.</exception>
    public static string Of(AdProduct product) => product switch
    {
        AdProduct.SponsoredProducts => "sp",
        AdProduct.SponsoredBrands => "sb",
        AdProduct.SponsoredDisplay => "sd",
        _ => throw new ArgumentOutOfRangeException(nameof(product), product, "An advertising product is needed."),
    };
}
