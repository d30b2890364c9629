namespace AmazonAds.Products.Caching;

/// <summary>What an id names.</summary>
public enum ProductIdKind
{
    /// <summary>An item, by ASIN.</summary>
    Item,

    /// <summary>A browse node.</summary>
    BrowseNode,
}
