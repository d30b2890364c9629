namespace AmazonAds.Products;

/// <summary>What is said about all variations of a product together.</summary>
public sealed record ProductVariationSummary
{
    /// <summary>How many there are.</summary>
    public long? VariationCount { get; init; }

    /// <summary>On how many pages.</summary>
    public long? PageCount { get; init; }

    /// <summary>The lowest price.</summary>
    public decimal? LowestPrice { get; init; }

    /// <summary>The highest price.</summary>
    public decimal? HighestPrice { get; init; }

    /// <summary>The currency of both.</summary>
    public string? Currency { get; init; }

    /// <summary>In what they differ, by name, with all values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Dimensions { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
