namespace AmazonAds.Products;

/// <summary>Who waits for a call. The calls of a person go before those of a long list.</summary>
public enum ProductCallPriority
{
    /// <summary>Somebody waits at a prompt.</summary>
    Interactive,

    /// <summary>Part of much work: a pipeline of more than ten ASINs, a sync.</summary>
    Bulk,
}
