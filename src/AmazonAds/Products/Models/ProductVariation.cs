using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>A variation of a product: the same thing in another size, colour or the like.</summary>
public sealed class ProductVariation : Product
{
    internal ProductVariation(JsonElement json, string marketplace, ProductStamp stamp)
        : base(json, marketplace, stamp)
    {
    }

    /// <summary>The ASIN whose variations were asked for.</summary>
    public string VariationOf { get; internal init; } = string.Empty;

    /// <summary>In what it differs: <c>size_name</c>, <c>color_name</c> and their values.</summary>
    public IReadOnlyDictionary<string, string?> Attributes { get; internal init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What is said about all variations together; null when it was not asked for.</summary>
    public ProductVariationSummary? Summary { get; internal init; }
}
