namespace AmazonAds.Products;

/// <summary>In which terms an answer is wanted.</summary>
public sealed record ProductTerms
{
    /// <summary>The condition of the offers (<c>New</c>, <c>Any</c>), or null for any.</summary>
    public string? Condition { get; init; }

    /// <summary>The currency of prices, such as <c>EUR</c>; null for the marketplace's own.</summary>
    public string? Currency { get; init; }

    /// <summary>The language of texts, such as <c>de_DE</c>; Amazon takes one. Null for the marketplace's own.</summary>
    public IReadOnlyList<string>? Languages { get; init; }
}
