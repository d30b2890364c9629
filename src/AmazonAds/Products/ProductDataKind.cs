namespace AmazonAds.Products;

/// <summary>What kind of data a resource brings, which says for how long it may be kept.</summary>
public enum ProductDataKind
{
    /// <summary>Prices, availability and all else of offers: one hour.</summary>
    Price,

    /// <summary>All other data, links of images included: 24 hours.</summary>
    Content,

    /// <summary>ASINs and ids of browse nodes: for ever.</summary>
    Identity,
}
