namespace AmazonAds.Products.Caching;

/// <summary>Picks entries of the cache. What is null picks by nothing.</summary>
public sealed record ProductCacheFilter
{
    /// <summary>Every entry.</summary>
    public static ProductCacheFilter All { get; } = new();

    /// <summary>Those that are from before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Those that hold data of this kind. A whole answer with prices is of both kinds, price and content.</summary>
    public ProductDataKind? Kind { get; init; }

    /// <summary>Those of this marketplace, such as <c>www.amazon.com</c>.</summary>
    public string? Marketplace { get; init; }

    internal bool Matches(ProductFact fact) =>
        !(fact.At >= Before) && (Kind is null || Kind == fact.Part.Kind) && (Marketplace is null || Marketplace == fact.Key.Scope.Marketplace);

    internal bool Matches(KeptAnswer answer) =>
        !(answer.At >= Before)
        && (Kind is null or ProductDataKind.Content || (Kind == ProductDataKind.Price && answer.HasPrice))
        && (Marketplace is null || Marketplace == answer.Marketplace);
}
