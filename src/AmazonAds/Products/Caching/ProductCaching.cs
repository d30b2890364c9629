namespace AmazonAds.Products.Caching;

/// <summary>How answers are kept.</summary>
public enum ProductCaching
{
    /// <summary>Single facts, each with its own time; only what is missing is asked for. Searches are kept whole.</summary>
    Smart,

    /// <summary>Whole answers only.</summary>
    Simple,

    /// <summary>Nothing is kept. Callers who ask for the same at the same time still share one call.</summary>
    None,
}
