namespace AmazonAds.Products;

/// <summary>A page of a product's variations.</summary>
/// <param name="Variations">The variations.</param>
/// <param name="Summary">What is said about all of them; null when it is not.</param>
public sealed record ProductVariationPage(IReadOnlyList<ProductVariation> Variations, ProductVariationSummary? Summary);
