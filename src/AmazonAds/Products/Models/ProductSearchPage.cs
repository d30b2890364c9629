using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>A page of what a search found.</summary>
/// <param name="Products">The products, in the search's order.</param>
/// <param name="TotalResultCount">How many there are in all; Amazon lets no more than the first hundred be read.</param>
/// <param name="SearchUrl">The link to the same search on Amazon, exactly as it was given; null when it was not.</param>
/// <param name="Refinements">What would narrow the search, as JSON; null when it was not asked for.</param>
public sealed record ProductSearchPage(IReadOnlyList<Product> Products, long? TotalResultCount, string? SearchUrl, JsonElement? Refinements);
