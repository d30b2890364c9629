namespace AmazonAds.Entities;

/// <summary>The words of Ads API v1 and those of a product's own API for the same things. Words that only one of them knows pass as they are.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, string> toProduct = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> toUnified = new(StringComparer.Ordinal);

    /// <summary>A table.</summary>
    /// <param name="words">Pairs; where several words mean one, the first pair says which comes back.</param>
    public WordTable(params (string Unified, string Product)[] words)
    {
        foreach (var (unified, product) in words)
        {
            toProduct.TryAdd(unified, product);
            toUnified.TryAdd(product, unified);
        }
    }

    /// <summary>Whether v1 has a word for one of the product's.</summary>
    /// <param name="word">The product's word.</param>
    public bool HasUnified(string word) => toUnified.ContainsKey(word);

    /// <summary>Whether the product has a word for one of v1's.</summary>
    /// <param name="word">The word of v1.</param>
    public bool HasProduct(string word) => toProduct.ContainsKey(word);

    /// <summary>The product's word.</summary>
    /// <param name="word">The word of v1.</param>
    public string ToProduct(string word) => toProduct.GetValueOrDefault(word, word);

    /// <summary>The word of v1.</summary>
    /// <param name="word">The product's word.</param>
    public string ToUnified(string word) => toUnified.GetValueOrDefault(word, word);
}
